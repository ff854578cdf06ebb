package org.fundcase.documents.reading;

/** A box on a page counted from 1. */
record Place(int page, Box box) {}
