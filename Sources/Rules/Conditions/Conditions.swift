/// Every way of looking at a post. A new one is a file beside this one, and a line here.
package let conditions: [any NamedCondition.Type] = [
  All.self, AtLeastOne.self, Not.self, Words.self, Regex.self, ShapeCondition.self, Lookup.self, Host.self, Scheme.self,
  Field.self, Count.self, WrittenIn.self, OnPlatforms.self, OfKind.self, Paid.self,
  Near.self, During.self, Outside.self, Within.self,
]
