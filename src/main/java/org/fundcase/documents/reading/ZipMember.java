package org.fundcase.documents.reading;

/**
 * One entry of a container, as its central directory tells.
 *
 * @param name with forward slashes, relative, without dots
 * @param method 0 stored, 8 deflated
 * @param packed bytes in the container
 * @param size bytes it says it unpacks to
 * @param offset of its local header
 */
record ZipMember(String name, int method, long packed, long size, long offset) {

    /** Whether somebody means it to be in there. */
    boolean isFile() {
        return !isFolder() && !isLitter();
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** Litter that archivers add; nobody means to upload it. */
    boolean isLitter() {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }
}
