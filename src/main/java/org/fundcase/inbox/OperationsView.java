package org.fundcase.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.Person;
import org.fundcase.kernel.Words;
import org.fundcase.workflow.CaseTask;
import org.fundcase.workflow.SentBack;
import org.fundcase.workflow.Signer;
import org.fundcase.workflow.Signing;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sees of the operations on a page of a case or round.
 *
 * @param waits what the case waits for, task by task
 * @param passive stages without a task in which it waits
 * @param done own finished steps that can be taken back
 * @param unserved corrections of a round whose notice nobody has received, which hold its ranking
 * @param mine what the person can do with the task of the own office; null if there is none
 */
record OperationsView(
        List<Wait> waits,
        List<Stage> passive,
        List<CaseTask> done,
        @Nullable Mine mine,
        List<Unserved.Notice> unserved) {

    /**
     * One open task.
     *
     * @param sentBack why it is back; null for one that came the ordinary way
     * @param unserved the day of a correction notice that nobody has received; null for every other
     * @param urgeable whether the person can urge it
     */
    record Wait(
            CaseTask task,
            String office,
            Signing signing,
            @Nullable SentBack sentBack,
            List<UrgeTask.Urge> urges,
            @Nullable LocalDate unserved,
            boolean urgeable) {

        /** Names of who is on turn in one way; empty if nobody is. */
        public Words names(String kind) {
            return Words.list(signing.open().stream()
                    .filter(signer -> signer.kind().name().equals(kind))
                    .map(Signer::name)
                    .toList());
        }

        public long agreed() {
            return signing.counted().stream()
                    .filter(signer -> signer.state() == Signer.State.AGREED)
                    .count();
        }
    }

    /**
     * The task of the person's office.
     *
     * @param acts whether the person has it, or nobody has, or the person stands in for who has it
     * @param asked the signature that is the person's to give; null if there is none
     * @param removable who has not signed
     * @param earlier the steps to which it can go back
     */
    record Mine(
            CaseTask task,
            Signing signing,
            boolean acts,
            @Nullable Signer asked,
            List<Signer> removable,
            List<Stage> earlier,
            List<Person> colleagues,
            List<CopyTask.Reader> readers) {

        public UUID caseId() {
            return task.caseId();
        }
    }
}
