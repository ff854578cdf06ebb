package org.fundcase.review;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.documents.Documents;
import org.fundcase.documents.StoredDocument;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.fundcase.review.ScoreSheet.Typed;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.ScoreForm;
import org.fundcase.schemes.ScoreForms;
import org.fundcase.schemes.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an expert sees: the own invitations, and of each case the application, its papers and the own sheet. */
@Component
class ReviewDesk {

    private final AnswerInvitation invitations;
    private final InvitationRows rows;
    private final ScoreRows scores;
    private final ScoreForms forms;
    private final Proposals proposals;
    private final CaseParties parties;
    private final GrantCases cases;
    private final Applicants applicants;
    private final Documents documents;
    private final Rounds rounds;
    private final Schemes schemes;

    ReviewDesk(
            AnswerInvitation invitations,
            InvitationRows rows,
            ScoreRows scores,
            ScoreForms forms,
            Proposals proposals,
            CaseParties parties,
            GrantCases cases,
            Applicants applicants,
            Documents documents,
            Rounds rounds,
            Schemes schemes) {
        this.invitations = invitations;
        this.rows = rows;
        this.scores = scores;
        this.forms = forms;
        this.proposals = proposals;
        this.parties = parties;
        this.cases = cases;
        this.applicants = applicants;
        this.documents = documents;
        this.rounds = rounds;
        this.schemes = schemes;
    }

    /** One line of the expert's list. */
    record Row(Invitation invitation, Words number, String enterprise, String project) {}

    /** A paper of the case with the name of its place. */
    record Paper(Words slot, StoredDocument document) {}

    /** @param papers in the order of the scheme */
    record Application(GrantCase grantCase, String enterprise, Words item, @Nullable Money bound, List<Paper> papers) {}

    /**
     * What an expert needs to answer an invitation, and no more: neither papers nor amounts.
     *
     * @param parties whom to stay away from: the applicant, who sold to it and who buys from it
     */
    record Asked(Words number, String enterprise, String project, Words item, List<CaseParty> parties) {}

    /**
     * @param asked null unless the invitation waits for its answer
     * @param application null before the invitation is accepted and once it is over
     * @param sheet null until it is handed in
     */
    record Sheet(
            Row row,
            ScoreForm form,
            Typed typed,
            @Nullable ScoreSheet sheet,
            @Nullable Asked asked,
            @Nullable Application application) {

        public Invitation invitation() {
            return row.invitation();
        }

        /** What was handed in for a criterion; null until then. */
        public ScoreSheet.@Nullable Line line(String criterion) {
            return sheet == null
                    ? null
                    : sheet.lines().stream()
                            .filter(line -> line.criterion().equals(criterion))
                            .findFirst()
                            .orElse(null);
        }
    }

    /** The latest first. */
    List<Row> of(SignedIn expert) {
        return rows.ofExpert(expert.officeId()).stream().map(this::row).toList();
    }

    private Row row(Invitation invitation) {
        GrantCase grantCase = cases.get(invitation.caseId());
        String enterprise = applicants.get(grantCase.enterpriseId()).name();
        return new Row(
                invitation, grantCase.label(), enterprise, grantCase.contents().project());
    }

    /** @throws org.fundcase.kernel.Refusal not found, alike for an unknown invitation and one of another expert */
    Sheet open(UUID id, SignedIn expert) {
        Invitation invitation = invitations.own(id, expert);
        return new Sheet(
                row(invitation),
                forms.read(invitation.form()),
                scores.draft(id),
                scores.find(id).orElse(null),
                invitation.state() == Invitation.State.INVITED ? asked(cases.get(invitation.caseId())) : null,
                invitation.state() == Invitation.State.ACCEPTED
                        ? application(cases.seenBy(expert, invitation.caseId()))
                        : null);
    }

    private Asked asked(GrantCase grantCase) {
        Scheme scheme = schemes.pinned(rounds.get(grantCase.roundId()).deployment());
        return new Asked(
                grantCase.label(),
                applicants.get(grantCase.enterpriseId()).name(),
                grantCase.contents().project(),
                scheme.item(grantCase.item()).name(),
                parties.of(grantCase));
    }

    private Application application(GrantCase grantCase) {
        Round round = rounds.get(grantCase.roundId());
        Scheme scheme = schemes.pinned(round.deployment());
        List<Paper> papers = documents.of(grantCase.id()).stream()
                .map(detail -> new Paper(slot(scheme, detail.document()), detail.document()))
                .toList();
        return new Application(
                grantCase,
                applicants.get(grantCase.enterpriseId()).name(),
                scheme.item(grantCase.item()).name(),
                proposals.bound(grantCase.id()),
                papers);
    }

    private static Words slot(Scheme scheme, StoredDocument document) {
        return scheme.slot(document.slot()).map(Slot::label).orElseGet(() -> Words.asIs(document.slot()));
    }
}
