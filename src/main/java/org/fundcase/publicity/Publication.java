package org.fundcase.publicity;

import java.io.InputStream;
import org.fundcase.accounts.SignedIn;

/**
 * A publication that somebody records.
 *
 * @param fileName empty if no file came
 * @param proof read to its end, not closed
 */
record Publication(NewNotice form, String fileName, InputStream proof, SignedIn by) {}
