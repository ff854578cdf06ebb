package org.fundcase.schemes;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A scheme file that cannot be used. It stops the start; the message names file, row and reason. */
class BadScheme extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BadScheme(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** @param row from 1; 0 when the reason is about the file as a whole */
    static BadScheme at(Path file, int row, String reason) {
        return new BadScheme(
                "方案文件有错，不能启动 (bad scheme file): " + file + (row > 0 ? "，第 " + row + " 行 (row " + row + ")" : "") + "："
                        + reason,
                null);
    }

    static BadScheme because(Path file, String reason, Throwable cause) {
        return new BadScheme("方案文件有错，不能启动 (bad scheme file): " + file + "：" + reason, cause);
    }
}
