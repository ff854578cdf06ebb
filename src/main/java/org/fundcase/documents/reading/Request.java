package org.fundcase.documents.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the parent asks of the child.
 *
 * @param page 0 to read the document, else the page to draw, counted from 1
 */
record Request(Path file, int page) {

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(file.toAbsolutePath().toString());
        out.writeInt(page);
        out.flush();
    }

    static Request readFrom(DataInputStream in) throws IOException {
        return new Request(Path.of(in.readUTF()), in.readInt());
    }
}
