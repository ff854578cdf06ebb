/**
 * Bytes that people upload, what was read from them, and who used which invoice where. It promises that original
 * bytes are never rewritten, that a hostile file harms nobody but itself, and that a value set by a person wins over
 * what was read. It exposes {@code Documents} and the invoice ledger; it never decides what a document is worth.
 */
@ApplicationModule(allowedDependencies = {"kernel", "trips", "accounts", "storage"})
@NullMarked
package org.fundcase.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
