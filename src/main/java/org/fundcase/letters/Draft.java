package org.fundcase.letters;

/** A paper before it has its number. */
record Draft(LetterKind kind, Matter matter, Letter.Party recipient, Content content) {}
