package org.fundcase.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Keeps bytes under a key. An object is written once: putting the same key again changes nothing. When {@link #put}
 * returns, the object is durable and its SHA-256 has been checked on the way. Keys are lower-case ASCII letters, digits,
 * {@code -}, {@code .} and {@code /}.
 */
public interface ObjectStore {

    /**
     * Stores the file's bytes unless the key exists already.
     *
     * @param sha256 of the file, 64 hex digits; the store refuses bytes that differ
     * @throws IOException if the object may not be durable; the caller does not acknowledge then
     */
    void put(String key, Path file, String sha256) throws IOException;

    /**
     * Takes bytes in that may become an object, to where {@link #put(String, Incoming)} has the least to do. The caller
     * closes what it gets.
     *
     * @param body read to its end, not closed
     * @param folder for the file, if the store has no disk of its own
     */
    Incoming receive(InputStream body, Path folder) throws IOException;

    /** As {@link #put(String, Path, String)}, for what {@link #receive} of this store took in. */
    void put(String key, Incoming bytes) throws IOException;

    /**
     * The object's bytes; the caller closes the stream.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such object
     * @throws IOException if the store is away
     */
    InputStream open(String key) throws IOException;

    boolean contains(String key) throws IOException;

    /** All keys below a prefix, in no order; the caller closes the stream. */
    Stream<String> keys(String prefix) throws IOException;

    /** Removes an object nobody refers to; no error if it is gone already. */
    void remove(String key) throws IOException;
}
