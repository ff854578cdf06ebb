package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fundcase.documents.reading.BadFiles.bytes;
import static org.fundcase.documents.reading.BadFiles.entries;
import static org.fundcase.documents.reading.BadFiles.zip;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fundcase.FundcaseTest;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.Documents;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.reading.BadFiles;
import org.fundcase.rounds.Round;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ZIP of several documents becomes these documents, all of them or none. */
@FundcaseTest
@Import(Bureau.class)
class PackageTest {

    private static final byte[] PDF = bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n0\n%%EOF");
    private static final byte[] XML = bytes("<a/>");
    private static final String INVOICES = "invoices";

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private Bureau.Applicant applicant;
    private ApiClient client;
    private UUID id;

    @BeforeEach
    void aDraft() {
        Round round = bureau.openRound(Map.of());
        applicant = bureau.enterprise();
        client = new ApiClient(port, applicant.person());
        id = UUID.fromString(client.post("/applications", Map.of("roundId", round.id(), "item", "CZ19-3-1"))
                .text("id"));
    }

    @Test
    void threeInvoicesInThreeFormsAreEachReadAndCounted() {
        ApiClient.Answer answer = send(threeInvoices(), INVOICES, "three");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        assertThat(bureau.awaitRead(id))
                .extracting(detail -> detail.document().reading())
                .containsExactly(StoredDocument.State.READ, StoredDocument.State.READ, StoredDocument.State.READ);
        assertThat(names()).containsExactly("一.pdf", "二.ofd", "三.xml");
        assertThat(documents.of(id))
                .allSatisfy(detail -> assertThat(detail.value("totalWithTax")).isEqualTo("339000.00"))
                .extracting(detail -> detail.value("invoiceNumber"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theAnswerNamesEachDocument() {
        JsonNode body = send(threeInvoices(), INVOICES, "three").body();
        JsonNode all = body.path("documents");
        assertThat(all.findValuesAsText("fileName")).containsExactly("一.pdf", "二.ofd", "三.xml");
        assertThat(all.findValuesAsText("id"))
                .containsExactlyElementsOf(ids())
                .startsWith(body.path("id").asText());
        JsonNode last =
                client.get("/documents/" + all.path(2).path("id").asText()).body();
        assertThat(last.path("sha256")).isEqualTo(all.path(2).path("sha256"));
        assertThat(last.path("mime").asText()).isEqualTo("application/xml");
        assertThat(last.path("slot").asText()).isEqualTo(INVOICES);
    }

    @Test
    void eachDocumentIsOnRecordWithItsPackage() {
        send(threeInvoices(), INVOICES, "three");
        assertThat(jdbc.sql("SELECT content FROM history_entry WHERE subject_id = ? AND type = 'DocumentReceived'")
                        .param(id)
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allSatisfy(content -> assertThat(content).contains("发票.zip"));
    }

    @Test
    void aRepeatedUploadAnswersTheSameDocuments() {
        byte[] sent = threeInvoices();
        ApiClient.Answer first = send(sent, INVOICES, "again");
        bureau.awaitRead(id);
        ApiClient.Answer second = send(sent, INVOICES, "again");
        assertThat(second.body().findValuesAsText("id")).isEqualTo(first.body().findValuesAsText("id"));
        assertThat(names()).hasSize(3);
        assertThat(send(threeInvoices(), INVOICES, "again").status()).isEqualTo(409);
        assertThat(send("单张.pdf", PDF, INVOICES, "again").status()).isEqualTo(409);
        assertThat(names()).hasSize(3);
    }

    @Test
    void oneKeySentTwiceAtOnceIsOnePackage() {
        byte[] sent = threeInvoices();
        var other = CompletableFuture.supplyAsync(() -> send(sent, INVOICES, "race"));
        ApiClient.Answer one = send(sent, INVOICES, "race");
        assertThat(other.join().body().path("documents").findValuesAsText("id"))
                .isEqualTo(one.body().path("documents").findValuesAsText("id"))
                .containsExactlyElementsOf(ids());
    }

    @Test
    void aPlaceForOneSaysThatItTakesOne() {
        ApiClient.Answer refused = send(zip(Map.of("正本.pdf", PDF, "副本.xml", XML)), "licence", "two");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("file-many");
        assertThat(refused.text("detail")).isEqualTo("压缩包里有 2 份材料，这里只收一份，所以没有收下。请解压后上传需要的那一份。");
        assertThat(names()).isEmpty();
    }

    @Test
    void aPackageOfOneDocumentStaysAsItIs() {
        byte[] invoice = bureau.papers().xml(bureau.invoice(applicant));
        Map<String, byte[]> twice = entries("一.xml", invoice, "副本/一.xml", invoice, "__MACOSX/._一.xml", XML);
        assertThat(send(zip(twice), INVOICES, "one").status()).isEqualTo(201);
        assertThat(names()).containsExactly("发票.zip");
        assertThat(bureau.awaitRead(id).get(0).value("totalWithTax")).isEqualTo("339000.00");
    }

    @Test
    void anOfdIsNotTakenApart() {
        byte[] ofd = bureau.papers().ofd(bureau.invoice(applicant));
        JsonNode body = send("发票.ofd", ofd, INVOICES, "ofd").body();
        assertThat(body.path("documents").size()).isEqualTo(1);
        assertThat(names()).containsExactly("发票.ofd");
    }

    /**
     * A ZIP with one sound file and something that is not taken.
     *
     * @param words in the answer's text
     */
    private record Bad(String what, byte[] zip, int status, String code, String words) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> packages() {
        byte[] program = {'M', 'Z', 0, 1};
        byte[] inner = zip(Map.of("a.pdf", PDF, "b.xml", XML));
        return Stream.of(
                new Bad("a program", with("安装.exe", program), 422, "file-type", "“安装.exe”"),
                new Bad("a ZIP", with("其余.zip", inner), 422, "file-nested", "“其余.zip”"),
                new Bad("ZIPs in ZIPs", with("其余.zip", BadFiles.nested(4)), 422, "file-bomb", "“其余.zip”"),
                new Bad("a wrong ending", with("二.jpg", PDF), 422, "file-mismatch", "“二.jpg”"),
                new Bad("nothing", with("空.pdf", new byte[0]), 422, "file-empty", "“空.pdf”"),
                new Bad("an entity", with("二.xml", bytes("<!DOCTYPE a><a/>")), 422, "file-dtd", "“二.xml”"),
                new Bad("a bomb", with("大.xml", new byte[60 << 20]), 422, "file-bomb", "压缩炸弹"),
                new Bad("a way out", with("../二.xml", XML), 422, "file-path", ".."),
                new Bad("a link", BadFiles.linked(with("二.xml", XML)), 422, "file-path", "链接"),
                new Bad("a cipher", BadFiles.locked(with("二.xml", XML)), 422, "file-encrypted", "密码"),
                new Bad("51 files", many(51), 422, "file-many", "51 个文件"),
                new Bad("a name without end", with("长".repeat(260) + ".xml", XML), 422, "field", "文件名"),
                new Bad("51 MB", with("大.pdf", large()), 413, "too-large", "“大.pdf”超过 50 MB"));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void isRefusedAsAWholeInTheUsersWords(Bad bad) {
        ApiClient.Answer refused = send(bad.zip(), INVOICES, "bad");
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(bad.status());
        assertThat(refused.text("code")).isEqualTo(bad.code());
        assertThat(refused.text("detail")).contains(bad.words()).endsWith("。");
        assertThat(names()).isEmpty();
        assertThat(send(threeInvoices(), INVOICES, "good").status()).isEqualTo(201);
    }

    private ApiClient.Answer send(byte[] zip, String slot, String key) {
        return send("发票.zip", zip, slot, key);
    }

    private ApiClient.Answer send(String name, byte[] file, String slot, String key) {
        return client.upload("/applications/" + id + "/documents", name, file, Map.of("slot", slot), key);
    }

    private byte[] threeInvoices() {
        return zip(entries(
                "发票/一.pdf", bureau.papers().pdf(bureau.invoice(applicant)),
                "发票/二.ofd", bureau.papers().ofd(bureau.invoice(applicant)),
                "三.xml", bureau.papers().xml(bureau.invoice(applicant))));
    }

    private List<String> names() {
        return documents.of(id).stream()
                .map(DocumentDetail::document)
                .map(StoredDocument::fileName)
                .toList();
    }

    private List<String> ids() {
        return documents.of(id).stream()
                .map(detail -> detail.document().id().toString())
                .toList();
    }

    private static byte[] with(String name, byte[] content) {
        return zip(entries("好.pdf", PDF, name, content));
    }

    private static byte[] many(int files) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < files; i++) {
            entries.put(i + ".xml", bytes("<a>" + i + "</a>"));
        }
        return zip(entries);
    }

    /** A PDF over the limit that packs well, but not as well as a bomb. */
    private static byte[] large() {
        byte[] large = new byte[51 << 20];
        new java.util.Random(1).nextBytes(large);
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) ('a' + (large[i] & 3));
        }
        System.arraycopy(PDF, 0, large, 0, 9);
        byte[] end = bytes("\nstartxref\n0\n%%EOF");
        System.arraycopy(end, 0, large, large.length - end.length, end.length);
        return large;
    }
}
