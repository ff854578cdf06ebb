package org.fundcase.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Paper;
import org.fundcase.demo.papers.Papers;
import org.fundcase.demo.papers.Party;

/** One program: for one enterprise after another it registers, fills in, uploads and submits, until the journal is closed. */
final class FilingClient implements Runnable {

    private static final int LARGE = 4 << 20;
    private static final int LONGEST_PAUSE_MILLIS = 600;

    private final String address;
    private final Journal journal;
    private final Random chance;
    private final Papers papers = new Papers(Path.of("templates/fonts/NotoSerifSC-Regular.ttf"));

    FilingClient(String address, Journal journal, long seed) {
        this.address = address;
        this.journal = journal;
        this.chance = new Random(seed);
    }

    @Override
    public void run() {
        while (!journal.isClosed()) {
            Inventor inventor = new Inventor(chance.nextLong());
            Party party = inventor.partyIn("常州", "常州市武进区");
            String representative = inventor.person();
            String username = Registration.insist(address, party, representative);
            Insistent http = new Insistent(address, journal);
            http.signIn(username, Registration.PASSWORD);
            file(http, inventor, party, representative);
        }
        papers.close();
    }

    private void file(Insistent http, Inventor inventor, Party party, String representative) {
        UUID id = begin(http);
        Paper licence = Paper.licence(party, representative, LocalDate.of(2015, 6, 1));
        Paper letter = Paper.commitment(party, representative, LocalDate.of(2022, 2, 20));
        upload(http, id, new Insistent.Sheet("licence", "营业执照.pdf", papers.pdf(licence)));
        upload(http, id, new Insistent.Sheet("commitment", "承诺书.docx", papers.docx(letter)));
        for (int n = 1; n <= 4; n++) {
            byte[] invoice = papers.xml(inventor.invoice(InvoiceTruth.Kind.DIGITAL_SPECIAL, 2, 2021, party));
            upload(http, id, new Insistent.Sheet("invoices", "发票" + n + ".xml", n == 4 ? padded(invoice) : invoice));
        }
        pause();
        journal.submissions.put(
                id,
                http.post("/applications/" + id + "/submit", Map.of(), "submit-" + id)
                        .text("number"));
    }

    private UUID begin(Insistent http) {
        Map<String, Object> application = Map.of(
                "roundId", openRound(http),
                "item", "CZ19-3-1",
                "project", "设备联网与排产改造",
                "projectStart", "2021-01-01",
                "projectEnd", "2021-12-31",
                "declarations", Map.of("financialSystem", true, "otherFunding", false));
        UUID id = UUID.fromString(
                http.post("/applications", application, UUID.randomUUID().toString())
                        .text("id"));
        journal.begun.add(id);
        return id;
    }

    /** On its very first start the application serves pages a moment before the demo's rounds are there. */
    private String openRound(Insistent http) {
        String round = "";
        while (round.isEmpty()) {
            pause();
            for (JsonNode one : http.get("/rounds").body()) {
                round = one.path("scheme").asText().startsWith("CZ-II-2019")
                        ? one.path("id").asText()
                        : round;
            }
        }
        return round;
    }

    private void upload(Insistent http, UUID id, Insistent.Sheet sheet) {
        pause();
        String key = UUID.randomUUID().toString();
        journal.uploading.incrementAndGet();
        try {
            Insistent.Answer answer = http.upload("/applications/" + id + "/documents", sheet, key);
            journal.uploads.add(new Journal.Upload(id, key, UUID.fromString(answer.text("id")), sha256(sheet.bytes())));
        } finally {
            journal.uploading.decrementAndGet();
        }
    }

    /** People and programs do other things in between; without it eight clients would outrun any reader. */
    private void pause() {
        LockSupport.parkNanos(
                Duration.ofMillis(chance.nextInt(LONGEST_PAUSE_MILLIS)).toNanos());
    }

    private static byte[] padded(byte[] xml) {
        byte[] large = Arrays.copyOf(xml, LARGE);
        Arrays.fill(large, xml.length, LARGE, (byte) '\n');
        return large;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
