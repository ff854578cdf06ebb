package org.fundcase.review;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.CasePanel;
import org.fundcase.cases.GrantCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gives the case page of the office that reviews its experts: whom to invite, who answered, what they say. */
@Component
class ExpertPanel implements CasePanel {

    private final Invitations invitations;
    private final Experts experts;
    private final CaseParties parties;
    private final CheckConflicts conflicts;
    private final CaseScores scores;
    private final ScoreRows rows;

    ExpertPanel(
            Invitations invitations,
            Experts experts,
            CaseParties parties,
            CheckConflicts conflicts,
            CaseScores scores,
            ScoreRows rows) {
        this.invitations = invitations;
        this.experts = experts;
        this.parties = parties;
        this.conflicts = conflicts;
        this.scores = scores;
        this.rows = rows;
    }

    /** @param sheet null until it is in */
    record Asked(Invitation invitation, @Nullable ScoreSheet sheet) {}

    /** An expert that could be invited, and what is against it. */
    record Candidate(Expert expert, List<Conflict> conflicts) {

        public boolean mayBeInvited() {
            return conflicts.stream().noneMatch(Conflict::stands);
        }
    }

    /**
     * @param open whether the person may invite now
     * @param pool empty unless open
     */
    record Shown(CaseScore score, List<Asked> asked, boolean open, List<Candidate> pool) {}

    @Override
    public void fill(GrantCase grantCase, SignedIn me, Model model) {
        if (!invitations.isSeenBy(me, grantCase)) {
            return;
        }
        List<Asked> asked = invitations.seenBy(me, grantCase.id()).stream()
                .map(invitation ->
                        new Asked(invitation, rows.find(invitation.id()).orElse(null)))
                .toList();
        boolean open = invitations.isReviewing(grantCase.id(), me);
        if (open || !asked.isEmpty()) {
            List<Candidate> pool = open ? candidates(grantCase, asked, me) : List.of();
            model.addAttribute("experts", new Shown(scores.of(grantCase.id()), asked, open, pool));
        }
    }

    private List<Candidate> candidates(GrantCase grantCase, List<Asked> asked, SignedIn me) {
        List<CaseParty> known = parties.of(grantCase);
        return experts.kept(me).stream()
                .filter(Expert::isQualified)
                .filter(expert -> asked.stream()
                        .map(Asked::invitation)
                        .noneMatch(invitation -> invitation.expertId().equals(expert.id())
                                && (invitation.state().runs() || invitation.state() == Invitation.State.SUBMITTED)))
                .map(expert -> new Candidate(expert, conflicts.of(expert, grantCase, known)))
                .toList();
    }
}
