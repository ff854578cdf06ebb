/**
 * Bytes under their SHA-256. It promises that an object once acknowledged is durable, complete and never rewritten,
 * in a folder or in any S3 store alike. It exposes {@code ObjectStore}; it never knows what a document is.
 */
@ApplicationModule(allowedDependencies = {"kernel", "accounts"})
@NullMarked
package org.fundcase.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
