package org.fundcase.documents.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One answer of the child: a mark, a kind, a length and so many bytes. Anything else on the stream means the child is
 * no longer ours to trust.
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
record Frame(char kind, byte[] payload) {

    static final char READING = 'R';
    static final char DRAWN = 'D';
    static final char MISSING = 'M';
    static final char REGION = 'T';
    /** The file is a scan: the child that recognises print has to read it. */
    static final char SCAN = 'S';

    private static final int MARK = 0x46435244;
    private static final int LARGEST = 48 << 20;

    static Frame of(char kind, String text) {
        return new Frame(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(MARK);
        out.writeChar(kind);
        out.writeInt(payload.length);
        out.write(payload);
        out.flush();
    }

    static Frame readFrom(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("not a frame");
        }
        char kind = in.readChar();
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("frame of " + length + " bytes");
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length != length) {
            throw new IOException("frame cut short");
        }
        return new Frame(kind, payload);
    }

    String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
