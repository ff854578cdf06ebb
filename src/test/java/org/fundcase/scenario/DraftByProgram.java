package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.fundcase.documents.Documents;
import org.fundcase.rounds.Round;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft without papers that a program of an enterprise began, for each test. */
abstract class DraftByProgram {

    static final String INVOICES = "invoices";

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    Round round;
    Bureau.Applicant applicant;
    ApiClient client;
    ApiClient.Answer draft;
    UUID id;
    String path;

    /**
     * A file that is not taken, and its answer.
     *
     * @param words in the answer's text
     */
    record Bad(String what, String name, byte[] file, int status, String code, String words) {

        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeEach
    void aDraft() {
        round = bureau.openRound(Map.of());
        applicant = bureau.enterprise();
        client = new ApiClient(port, applicant.person());
        draft = client.post("/applications", Map.of("roundId", round.id(), "item", "CZ19-3-1", "project", "设备联网"));
        id = UUID.fromString(draft.text("id"));
        path = "/applications/" + id;
    }

    ApiClient.Answer upload(String name, byte[] file, String key) {
        return upload(name, file, INVOICES, key);
    }

    ApiClient.Answer upload(String name, byte[] file, String slot, String key) {
        return client.upload(path + "/documents", name, file, Map.of("slot", slot), key);
    }

    byte[] invoice() {
        return bureau.papers().xml(bureau.invoice(applicant));
    }

    void refuses(Bad bad) {
        ApiClient.Answer refused = upload(bad.name(), bad.file(), bad.what());
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(bad.status());
        assertThat(refused.text("code")).isEqualTo(bad.code());
        assertThat(refused.text("detail")).contains(bad.words()).endsWith("。");
        assertThat(documents.of(id)).isEmpty();
    }
}
