package org.fundcase.rounds;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Records whom an annual plan names. */
@TestComponent
public class NamedRecipients {

    private static final byte[] PAPER = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private final RecordRecipient recording;

    NamedRecipients(RecordRecipient recording) {
        this.recording = recording;
    }

    /** Recorded by the first person and confirmed by the second. */
    public Recipient planned(UUID round, String name, String yuan, SignedIn first, SignedIn second) {
        return recording.confirm(round, record(round, name, yuan, null, first).id(), second);
    }

    /** @param corrects null for a first entry */
    public Recipient record(UUID round, String name, String yuan, @Nullable UUID corrects, SignedIn by) {
        NewRecipient entry = new NewRecipient(
                "CZ19-7",
                name,
                "",
                yuan,
                "常工信〔2022〕1号",
                "2022-02-01",
                corrects,
                "更正",
                Procurement.Mode.GOVERNMENT,
                "JSZC-2022-1");
        return recording.record(
                round, entry, new RecordRecipient.Proof("年度计划.pdf", new ByteArrayInputStream(PAPER)), by);
    }
}
