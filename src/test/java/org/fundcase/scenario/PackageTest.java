package org.fundcase.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fundcase.documents.reading.BadFiles.TINY_PDF;
import static org.fundcase.documents.reading.BadFiles.TINY_XML;
import static org.fundcase.documents.reading.BadFiles.bytes;
import static org.fundcase.documents.reading.BadFiles.entries;
import static org.fundcase.documents.reading.BadFiles.zip;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fundcase.FundcaseTest;
import org.fundcase.documents.DocumentDetail;
import org.fundcase.documents.StoredDocument;
import org.fundcase.documents.reading.BadFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;

/** A ZIP of several documents becomes these documents, all of them or none. */
@FundcaseTest
@Import(Bureau.class)
class PackageTest extends DraftByProgram {

    @Test
    void threeInvoicesInThreeFormsAreEachReadAndCounted() {
        ApiClient.Answer answer = send(threeInvoices(), "three");
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
        JsonNode body = send(threeInvoices(), "three").body();
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
        send(threeInvoices(), "three");
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
        ApiClient.Answer first = send(sent, "again");
        bureau.awaitRead(id);
        ApiClient.Answer second = send(sent, "again");
        assertThat(second.body().findValuesAsText("id")).isEqualTo(first.body().findValuesAsText("id"));
        assertThat(names()).hasSize(3);
        assertThat(send(threeInvoices(), "again").status()).isEqualTo(409);
        assertThat(upload("单张.pdf", TINY_PDF, "again").status()).isEqualTo(409);
        assertThat(names()).hasSize(3);
    }

    @Test
    void oneKeySentTwiceAtOnceIsOnePackage() {
        byte[] sent = threeInvoices();
        var other = CompletableFuture.supplyAsync(() -> send(sent, "race"));
        ApiClient.Answer one = send(sent, "race");
        assertThat(other.join().body().path("documents").findValuesAsText("id"))
                .isEqualTo(one.body().path("documents").findValuesAsText("id"))
                .containsExactlyElementsOf(ids());
    }

    @Test
    void aPlaceForOneSaysThatItTakesOne() {
        ApiClient.Answer refused =
                upload("发票.zip", zip(Map.of("正本.pdf", TINY_PDF, "副本.xml", TINY_XML)), "licence", "two");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("file-many");
        assertThat(refused.text("detail")).isEqualTo("压缩包里有 2 份材料，这里只收一份，所以没有收下。请解压后上传需要的那一份。");
        assertThat(names()).isEmpty();
    }

    @Test
    void aPackageOfOneDocumentStaysAsItIs() {
        byte[] invoice = invoice();
        Map<String, byte[]> twice = entries("一.xml", invoice, "副本/一.xml", invoice, "__MACOSX/._一.xml", TINY_XML);
        assertThat(send(zip(twice), "one").status()).isEqualTo(201);
        assertThat(names()).containsExactly("发票.zip");
        assertThat(bureau.awaitRead(id).get(0).value("totalWithTax")).isEqualTo("339000.00");
    }

    @Test
    void anOfdIsNotTakenApart() {
        byte[] ofd = bureau.papers().ofd(bureau.invoice(applicant));
        JsonNode body = upload("发票.ofd", ofd, "ofd").body();
        assertThat(body.path("documents").size()).isEqualTo(1);
        assertThat(names()).containsExactly("发票.ofd");
    }

    static Stream<Bad> packages() {
        byte[] program = {'M', 'Z', 0, 1};
        byte[] inner = zip(Map.of("a.pdf", TINY_PDF, "b.xml", TINY_XML));
        return Stream.of(
                bad("a program", with("安装.exe", program), "file-type", "“安装.exe”"),
                bad("a ZIP", with("其余.zip", inner), "file-nested", "“其余.zip”"),
                bad("ZIPs in ZIPs", with("其余.zip", BadFiles.nested(4)), "file-bomb", "“其余.zip”"),
                bad("a wrong ending", with("二.jpg", TINY_PDF), "file-mismatch", "“二.jpg”"),
                bad("nothing", with("空.pdf", new byte[0]), "file-empty", "“空.pdf”"),
                bad("an entity", with("二.xml", bytes("<!DOCTYPE a><a/>")), "file-dtd", "“二.xml”"),
                bad("a bomb", with("大.xml", new byte[60 << 20]), "file-bomb", "压缩炸弹"),
                bad("a way out", with("../二.xml", TINY_XML), "file-path", ".."),
                bad("a link", BadFiles.linked(with("二.xml", TINY_XML)), "file-path", "链接"),
                bad("a cipher", BadFiles.locked(with("二.xml", TINY_XML)), "file-encrypted", "密码"),
                bad("51 files", many(51), "file-many", "51 个文件"),
                bad("a name without end", with("长".repeat(260) + ".xml", TINY_XML), "field", "文件名"),
                new Bad("51 MB", "发票.zip", with("大.pdf", large()), 413, "too-large", "“大.pdf”超过 50 MB"));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void isRefusedAsAWholeInTheUsersWords(Bad bad) {
        refuses(bad);
        assertThat(send(threeInvoices(), "good").status()).isEqualTo(201);
    }

    private ApiClient.Answer send(byte[] zip, String key) {
        return upload("发票.zip", zip, key);
    }

    /** Of a ZIP with one sound file and something that is not taken. */
    private static Bad bad(String what, byte[] zip, String code, String words) {
        return new Bad(what, "发票.zip", zip, 422, code, words);
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
        return zip(entries("好.pdf", TINY_PDF, name, content));
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
        new Random(1).nextBytes(large);
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) ('a' + (large[i] & 3));
        }
        System.arraycopy(TINY_PDF, 0, large, 0, 9);
        byte[] end = bytes("\nstartxref\n0\n%%EOF");
        System.arraycopy(end, 0, large, large.length - end.length, end.length);
        return large;
    }
}
