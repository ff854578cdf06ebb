package org.fundcase.implementation;

import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of this room by name, as pages and programs call them. */
@Component
class ProjectSteps {

    private static final Set<String> OF_ENTERPRISE = Set.of("sign", "change", "report", "rectified");

    private final Projects projects;
    private final AgreeOnSheet sheet;
    private final AskChange change;
    private final ReportProgress progress;
    private final InspectProject inspect;
    private final Rectify rectify;
    private final Suspend suspend;
    private final AnswerStep answer;

    ProjectSteps(
            Projects projects,
            AgreeOnSheet sheet,
            AskChange change,
            ReportProgress progress,
            InspectProject inspect,
            Rectify rectify,
            Suspend suspend,
            AnswerStep answer) {
        this.projects = projects;
        this.sheet = sheet;
        this.change = change;
        this.progress = progress;
        this.inspect = inspect;
        this.rectify = rectify;
        this.suspend = suspend;
        this.answer = answer;
    }

    /** @throws Refusal before anything is taken in: not found for who has no such step, as the steps themselves say */
    @Transactional
    public void requireMay(UUID caseId, String step, SignedIn by) {
        if (OF_ENTERPRISE.contains(step)) {
            projects.ofEnterprise(caseId, by);
        } else {
            projects.ofOffice(caseId, by);
        }
    }

    /**
     * @param typed names what the step is about in {@code about}, where it is about something
     * @throws Refusal not found for a step that is none; as the steps say
     */
    @Transactional
    public void take(UUID caseId, String step, Typed typed, @Nullable Attachment proof, SignedIn by) {
        switch (step) {
            case "sheet" -> sheet.propose(caseId, typed, by);
            case "sign" -> sheet.sign(caseId, typed, proof, by);
            case "change" -> change.ask(caseId, typed, proof, by);
            case "opinion" -> change.opinion(caseId, typed, by);
            case "report" -> progress.report(caseId, typed, proof, by);
            case "read" -> progress.read(caseId, about(typed), typed, by);
            case "inspection" -> inspect.order(caseId, typed, by);
            case "result" -> inspect.record(caseId, about(typed), typed, proof, by);
            case "order" -> rectify.order(caseId, typed, by);
            case "rectified" -> rectify.report(caseId, about(typed), typed, proof, by);
            case "check" -> rectify.check(caseId, about(typed), typed, by);
            case "suspension" -> suspend.propose(caseId, typed, by);
            case "lift" -> suspend.lift(caseId, typed, by);
            case "answer" -> answer.answer(caseId, about(typed), typed, by);
            default -> throw Refusal.notFound();
        }
    }

    private static UUID about(Typed typed) {
        try {
            return UUID.fromString(typed.value("about"));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
