package org.fundcase.implementation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Further payment stops by a decision of two persons of the city's offices (暂停拨付), and goes on by another. */
@Component
class Suspend {

    private static final int LONG = 2000;
    private static final int SHORT = 300;

    private final Projects projects;
    private final ProposeStep propose;

    Suspend(Projects projects, ProposeStep propose) {
        this.projects = projects;
        this.propose = propose;
    }

    /** Whether the person's office decides on it. */
    static boolean decides(SignedIn who) {
        return who.officeKind() == OfficeKind.CITY_INDUSTRY || who.officeKind() == OfficeKind.CITY_FINANCE;
    }

    /**
     * @throws Refusal as {@link Projects#ofOffice}; forbidden to other offices than the city's; conflict if it is suspended or
     *     proposed already; on every field that is wrong
     */
    @Transactional
    public UUID propose(UUID caseId, Typed form, SignedIn by) {
        ProjectFile file = decided(caseId, by);
        if (file.suspension() != null || file.waits(Step.Kind.SUSPENSION)) {
            throw Refusal.conflict("suspended", "这个项目已经暂停拨付，或者在等复核。请刷新后再看。");
        }
        Faults faults = new Faults();
        Map<String, String> content = new HashMap<>();
        content.put("reason", faults.text(() -> Texts.required("reason", "暂停的理由", form.value("reason"), LONG)));
        content.put("basis", faults.text(() -> Texts.required("basis", "依据", form.value("basis"), SHORT)));
        faults.refuse();
        return propose.propose(file, Step.Kind.SUSPENSION, null, content, null, by);
    }

    /** @throws Refusal as {@link #propose}; conflict unless it is suspended */
    @Transactional
    public UUID lift(UUID caseId, Typed form, SignedIn by) {
        ProjectFile file = decided(caseId, by);
        Step suspension = file.suspension();
        if (suspension == null || file.waits(Step.Kind.LIFT)) {
            throw Refusal.conflict("not-suspended", "这个项目没有暂停拨付，或者恢复已经在等复核。请刷新后再看。");
        }
        String reason = Texts.required("reason", "恢复的理由", form.value("reason"), LONG);
        return propose.propose(file, Step.Kind.LIFT, suspension.id(), Map.of("reason", reason), null, by);
    }

    private ProjectFile decided(UUID caseId, SignedIn by) {
        ProjectFile file = projects.ofOffice(caseId, by);
        if (!decides(by)) {
            throw Refusal.forbidden("暂停和恢复拨付由市工信局、市财政局决定。请把情况报给他们。");
        }
        return file;
    }
}
