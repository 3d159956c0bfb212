internal import Diagnostics

/// What came of reading on.
enum PieceRead {
  case piece(Piece)
  /// An input that could not be read.
  case failure(Diagnostic)
}
