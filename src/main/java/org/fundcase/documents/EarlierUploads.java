package org.fundcase.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.fundcase.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of an upload that is sent again under its key. */
@Component
class EarlierUploads {

    private final JdbcClient jdbc;

    EarlierUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The documents of the first time, in their order; empty if this is the first time or there is no key.
     *
     * @param sha256 of the bytes as they are sent now
     * @throws Refusal if the key was used for other bytes
     */
    List<StoredDocument> of(Upload upload, String sha256) {
        String key = upload.idempotencyKey();
        if (key == null) {
            return List.of();
        }
        return jdbc.sql(
                        "SELECT * FROM documents_document WHERE case_id = :case AND idempotency_key = :key ORDER BY part")
                .param("case", upload.caseId())
                .param("key", key)
                .query((row, n) -> {
                    requireSame(row, sha256);
                    return DocumentRows.document(row);
                })
                .list();
    }

    /** A document out of a package was sent as that package. */
    private static void requireSame(ResultSet row, String sha256) throws SQLException {
        String sentAsPackage = row.getString("package_sha256");
        if (!sha256.equals(sentAsPackage == null ? row.getString("sha256") : sentAsPackage)) {
            throw Refusal.conflict("idempotency-key", "这个上传编号已经用于另一个文件。请换一个编号再传。");
        }
    }
}
