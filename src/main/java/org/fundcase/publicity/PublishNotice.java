package org.fundcase.publicity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.FrozenList;
import org.fundcase.rounds.FrozenLists;
import org.fundcase.rounds.RoundDesk;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a publication on the record, with its proof; the days are counted from the day that the proof shows. */
@Component
class PublishNotice {

    private final WriteNotice write;
    private final NoticeRows rows;
    private final NoticeEntryRows entries;
    private final FrozenLists lists;
    private final RoundDesk desk;
    private final Publisher publisher;
    private final Attachments attachments;
    private final TransactionTemplate transaction;

    PublishNotice(
            WriteNotice write,
            NoticeRows rows,
            NoticeEntryRows entries,
            FrozenLists lists,
            RoundDesk desk,
            Publisher publisher,
            Attachments attachments,
            TransactionTemplate transaction) {
        this.write = write;
        this.rows = rows;
        this.entries = entries;
        this.lists = lists;
        this.desk = desk;
        this.publisher = publisher;
        this.attachments = attachments;
        this.transaction = transaction;
    }

    Notice whole(UUID roundId, Publication publication) {
        desk.requireAt(roundId, Stage.PUBLICATION, publication.by());
        NewNotice.Checked checked = write.checked(lists.inForce(roundId), publication.form());
        Attachment proof = kept(publication);
        return Objects.requireNonNull(transaction.execute(status -> {
            FrozenList list = lists.inForce(roundId);
            return write.whole(list, new WriteNotice.Proven(checked, proof, publication.by()));
        }));
    }

    Notice supplementary(UUID roundId, Publication publication) {
        publisher.require(publication.by(), roundId);
        toAdd(roundId);
        NewNotice.Checked checked = write.checked(lists.inForce(roundId), publication.form());
        Attachment proof = kept(publication);
        return Objects.requireNonNull(transaction.execute(status -> {
            FrozenList list = lists.inForce(roundId);
            return write.supplementary(list, toAdd(roundId), new WriteNotice.Proven(checked, proof, publication.by()));
        }));
    }

    private Attachment kept(Publication publication) {
        if (publication.fileName().isEmpty()) {
            throw Refusal.field("file", "还没有附发布证明。附上网页截图或者盖章的公示原件。");
        }
        return attachments.keep(publication.fileName(), publication.proof());
    }

    /** What of the list in force no notice has shown. */
    private List<FrozenList.Entry> toAdd(UUID roundId) {
        if (rows.of(roundId).isEmpty() || standsBefore(roundId)) {
            throw Refusal.invalid("not-published", "整个名单还没有公示。先公示名单，再补充。");
        }
        List<FrozenList.Entry> missing = Notices.uncovered(lists.inForce(roundId), entries.shown(roundId));
        if (missing.isEmpty()) {
            throw Refusal.invalid("nothing-to-add", "现在这版名单里的项目都已经公示过，没有要补充公示的。");
        }
        return missing;
    }

    private boolean standsBefore(UUID roundId) {
        return desk.open(roundId).stream().anyMatch(task -> task.stage() == Stage.PUBLICATION);
    }
}
