package org.fundcase.documents.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the parent asks of the child.
 *
 * @param page 0 to read the document, else the page to draw, counted from 1
 * @param box what to read again on that page; null to draw it
 */
record Request(Path file, int page, @Nullable Box box) {

    Request(Path file, int page) {
        this(file, page, null);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(file.toAbsolutePath().toString());
        out.writeInt(page);
        out.writeBoolean(box != null);
        if (box != null) {
            out.writeDouble(box.x());
            out.writeDouble(box.y());
            out.writeDouble(box.w());
            out.writeDouble(box.h());
        }
        out.flush();
    }

    static Request readFrom(DataInputStream in) throws IOException {
        Path file = Path.of(in.readUTF());
        int page = in.readInt();
        Box box = in.readBoolean() ? new Box(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()) : null;
        return new Request(file, page, box);
    }
}
