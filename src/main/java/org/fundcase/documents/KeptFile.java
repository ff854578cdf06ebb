package org.fundcase.documents;

/**
 * Bytes that lie in the store and wait for their row.
 *
 * @param mime by content, one of the allowed types
 * @param sha256 of its bytes, 64 hex digits
 * @param size in bytes
 */
record KeptFile(String fileName, String mime, String sha256, long size) {}
