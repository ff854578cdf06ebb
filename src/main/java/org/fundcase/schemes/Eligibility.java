package org.fundcase.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Item.ApplicantKind;
import org.fundcase.schemes.Verdict.Outcome;
import org.springframework.stereotype.Component;

/** Whether an applicant may apply for an item: who the item is for, then the scheme's conditions in their order. */
@Component
public class Eligibility {

    private final Policy policy;

    Eligibility(Policy policy) {
        this.policy = policy;
    }

    /**
     * One verdict for the item itself and one for each condition of the scheme that is about it.
     *
     * @param facts what is known; see {@link Facts} for the names
     */
    public List<Verdict> check(Scheme scheme, Item item, ApplicantKind applicant, Facts facts) {
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(mayApply(item, applicant));
        for (Rule rule : scheme.eligibility()) {
            if (rule.isAbout(item)) {
                verdicts.add(policy.decide(scheme, rule, facts.with("item", item.id())));
            }
        }
        return List.copyOf(verdicts);
    }

    private static Verdict mayApply(Item item, ApplicantKind applicant) {
        Item.Closed closed = item.applicants().closed();
        String rule = item.id() + "/applicants";
        if (item.isOpenTo(applicant) && item.takesApplications()) {
            return whoMayApply(rule, item.article(), Outcome.PASS, Words.of("可以申报“{0}”", item.name()));
        }
        return closed == null
                ? whoMayApply(rule, item.article(), Outcome.FAIL, Words.of("“{0}”不接受这类单位申报。看通知里列出的申报单位", item.name()))
                : whoMayApply(rule, closed.clause(), Outcome.FAIL, closed.text());
    }

    private static Verdict whoMayApply(String rule, String clause, Outcome outcome, Words text) {
        return new Verdict(rule, clause, outcome, text, "items", 0, Map.of());
    }
}
