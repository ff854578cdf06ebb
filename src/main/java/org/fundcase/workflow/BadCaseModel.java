package org.fundcase.workflow;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A case model that cannot be run as it is meant. It stops the start; the message names file, row, element and reason. */
class BadCaseModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BadCaseModel(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static BadCaseModel at(Path file, ModelElement element, String reason) {
        String id = element.attribute("id");
        return new BadCaseModel(
                "案件模型有错，不能启动 (bad case model): " + file + "，第 " + element.row() + " 行 (row " + element.row() + ")，"
                        + element.name() + (id.isEmpty() ? "" : "“" + id + "”") + "：" + reason,
                null);
    }

    static BadCaseModel unreadable(Path file, Throwable cause) {
        return new BadCaseModel(
                "案件模型有错，不能启动 (bad case model): " + file + "：不是完整的 XML (not well-formed)：" + cause.getMessage(), cause);
    }
}
