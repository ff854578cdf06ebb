package org.fundcase.implementation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.fundcase.documents.Attachments.Attachment;
import org.jspecify.annotations.Nullable;

/** Words and figures by name, and a proof, as columns keep them. */
final class StoredJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredJson() {}

    /** In the order of the names, so that the same content is always the same text. */
    static String written(Map<String, String> content) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> read(String written) {
        try {
            return JSON.readValue(written, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Attachment proof(ResultSet row) throws SQLException {
        String sha256 = row.getString("proof_sha256");
        return sha256 == null
                ? null
                : new Attachment(
                        sha256, row.getString("proof_name"), row.getString("proof_mime"), row.getLong("proof_size"));
    }
}
