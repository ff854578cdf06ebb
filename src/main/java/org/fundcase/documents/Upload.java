package org.fundcase.documents;

import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody sends for a slot of an application. That the person may do so has been asked before.
 *
 * @param sha256 what the client says the bytes hash to; null if it does not say
 * @param idempotencyKey made by the client, so that a retry is not a second document; null if none
 * @param replaces the document this one is a new version of; null for a further document
 * @param many whether its slot takes several documents; only then is a ZIP of several taken, each by itself
 */
public record Upload(
        UUID caseId,
        UUID enterpriseId,
        String slot,
        String fileName,
        @Nullable String sha256,
        @Nullable String idempotencyKey,
        @Nullable UUID replaces,
        boolean many,
        Actor by) {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_KEY = 200;

    /** @throws Refusal if name or key is too long or holds control characters */
    public Upload {
        fileName = requireName(fileName);
        idempotencyKey =
                idempotencyKey == null ? null : Texts.required("Idempotency-Key", "上传编号", idempotencyKey, LONGEST_KEY);
    }

    /** As it is kept. */
    static String requireName(String fileName) {
        return Texts.required("file", "文件名", fileName, LONGEST_NAME);
    }
}
