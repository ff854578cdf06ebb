package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Small reads anywhere in a file. */
record Bytes(FileChannel channel) {

    long size() throws IOException {
        return channel.size();
    }

    /** Up to so many bytes from a position; fewer at the end of the file. */
    byte[] at(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size() - position)));
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {}
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    byte[] tail(int length) throws IOException {
        return at(Math.max(0, size() - length), (int) Math.min(size(), length));
    }

    static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    static int indexOf(byte[] bytes, String ascii, int from) {
        for (int i = from; i <= bytes.length - ascii.length(); i++) {
            int k = 0;
            while (k < ascii.length() && bytes[i + k] == ascii.charAt(k)) {
                k++;
            }
            if (k == ascii.length()) {
                return i;
            }
        }
        return -1;
    }
}
