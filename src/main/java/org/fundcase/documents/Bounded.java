package org.fundcase.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.fundcase.kernel.Refusal;

/** A body that refuses in plain words when more comes than is allowed. */
final class Bounded extends FilterInputStream {

    private final long most;
    private long taken;

    /** @param most bytes allowed */
    Bounded(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        taken += read;
        if (taken > most) {
            throw Refusal.tooLarge("文件超过 {0} MB。请压缩图片或拆成几份再上传。", most / (1024 * 1024));
        }
    }
}
