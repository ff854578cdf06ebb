package org.fundcase.letters;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.fundcase.kernel.Subject;
import org.fundcase.publicity.Objection;
import org.fundcase.publicity.ObjectorCopies.Addressee;
import org.fundcase.storage.ObjectStore;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** The papers that jobs draw, for scenarios. */
@TestComponent
public class DrawnPapers {

    private final LetterRows rows;
    private final MakeLetter make;
    private final FillTemplate templates;
    private final OwnCopy own;
    private final ObjectStore store;
    private final Troubles troubles;
    private final SchedulerClient jobs;

    DrawnPapers(
            LetterRows rows,
            MakeLetter make,
            FillTemplate templates,
            OwnCopy own,
            ObjectStore store,
            Troubles troubles,
            @Lazy SchedulerClient jobs) {
        this.rows = rows;
        this.make = make;
        this.templates = templates;
        this.own = own;
        this.store = store;
        this.troubles = troubles;
        this.jobs = jobs;
    }

    /** The latest of a kind on a record, once it is drawn. */
    public Letter await(Subject subject, LetterKind kind) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> rows.of(subject).stream()
                .anyMatch(letter -> letter.kind() == kind));
        return all(subject).stream()
                .filter(letter -> letter.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    public List<Letter> all(Subject subject) {
        return rows.of(subject);
    }

    /** Of a batch or a lump sum. */
    public Letter await(String source) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !rows.ofSource(source)
                .isEmpty());
        return rows.ofSource(source).get(0);
    }

    /** Every version of a kind that was drawn from a source. */
    public List<Letter> versions(Letter letter) {
        return rows.ofSource(Objects.requireNonNull(letter.source())).stream()
                .filter(one -> one.kind() == letter.kind())
                .toList();
    }

    /** What the editable file says, without blanks; the same words give the same bytes. */
    public String words(Letter letter) throws Exception {
        LetterRows.Frozen frozen = rows.frozen(letter.id());
        return Text.ofDocx(templates.fill(frozen.kind(), frozen.schemeId(), frozen.content()));
    }

    /** Makes the files of a paper now. */
    public void made(Letter letter) throws Exception {
        make.make(letter.id());
    }

    /** Its files could not be made, and the system tries no more. */
    public void givenUp(Letter letter) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> jobs.getScheduledExecution(
                        MakeLetter.TASK.instance(letter.id().toString()).build())
                .isEmpty());
        troubles.met(letter.id(), new IOException("No space left on device"));
        troubles.gaveUp(letter.id());
    }

    /** What the PDF says: nothing else, and no character is missing. */
    public String pdf(Letter letter) throws Exception {
        make.make(letter.id());
        Path copy = Files.createTempFile("paper", ".pdf");
        try (var bytes = store.open(
                Objects.requireNonNull(rows.find(letter.id()).orElseThrow().pdf())
                        .objectKey())) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return Text.ofPdf(copy);
        } finally {
            Files.delete(copy);
        }
    }

    /** What the objector's own copy says. */
    public String ownCopy(Letter letter, Objection objection, String name) throws Exception {
        Path copy = Files.createTempFile("own", ".pdf");
        try (var bytes = own.of(letter, new Addressee(objection.id(), name))) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return Text.ofPdf(copy);
        } finally {
            Files.delete(copy);
        }
    }

    public static String normal(String text) {
        return Text.normal(text);
    }
}
