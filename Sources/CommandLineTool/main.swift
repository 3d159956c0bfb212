print("postlint")
