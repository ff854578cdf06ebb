package org.fundcase.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filling an application in over days. */
@Component
public class FillApplication {

    /** Contents as somebody typed them. */
    @FunctionalInterface
    public interface Filling {
        /** What cannot be read is left out and told to {@code faults}. */
        GrantCase.Contents read(Faults faults);
    }

    private final CaseRows rows;
    private final Rounds rounds;
    private final Schemes schemes;
    private final RecordContents record;

    FillApplication(CaseRows rows, Rounds rounds, Schemes schemes, RecordContents record) {
        this.record = record;
        this.rows = rows;
        this.rounds = rounds;
        this.schemes = schemes;
    }

    /** The applications of an enterprise, the latest first. */
    public List<GrantCase> of(UUID enterpriseId) {
        return rows.select(
                "WHERE enterprise_id = :enterprise ORDER BY begun_at DESC", Map.of("enterprise", enterpriseId));
    }

    /** @throws Refusal not found if it is another enterprise's */
    public GrantCase own(UUID id, SignedIn by) {
        return requireOwn(rows.get(id), by);
    }

    static GrantCase requireOwn(GrantCase grantCase, SignedIn by) {
        if (!grantCase.enterpriseId().equals(by.officeId())) {
            throw Refusal.notFound();
        }
        return grantCase;
    }

    /**
     * Keeps what is filled in so far; half-filled is fine, wrong form is not.
     *
     * @param version the version the page showed
     * @throws Refusal naming every field that is wrong; conflict if somebody changed it since, or if it is not editable now
     */
    @Transactional
    public GrantCase save(UUID id, int version, GrantCase.Contents contents, SignedIn by) {
        return save(id, version, faults -> contents, by);
    }

    /** As {@link #save(UUID, int, GrantCase.Contents, SignedIn)}, also of fields that cannot be read at all. */
    @Transactional
    public GrantCase save(UUID id, int version, Filling typed, SignedIn by) {
        GrantCase before = own(id, by);
        GrantCase after = kept(before, version, typed);
        record.saved(before, after, by.actor());
        return after;
    }

    /** As {@link #save}, when the page does it by itself while somebody types. */
    @Transactional
    public GrantCase autosave(UUID id, int version, Filling typed, SignedIn by) {
        GrantCase before = own(id, by);
        GrantCase after = kept(before, version, typed);
        record.autosaved(before, after, by.actor());
        return after;
    }

    /** Chooses another item for a draft. */
    @Transactional
    public GrantCase choose(UUID id, String itemId, SignedIn by) {
        GrantCase before = own(id, by);
        if (before.state() != CaseState.DRAFT) {
            throw Refusal.conflict("not-editable", "申报提交以后不能换支持方向。要换，请撤回后重新申报。");
        }
        GrantCase after = rows.update(before.choosing(scheme(before).openItem(itemId)));
        record.saved(before, after, by.actor());
        return after;
    }

    private GrantCase kept(GrantCase before, int version, Filling typed) {
        requireEditable(before);
        Faults faults = new Faults();
        return rows.update(before.filledIn(ContentsForm.checked(typed.read(faults), scheme(before), faults), version));
    }

    /** @throws Refusal if documents and contents may not be changed now */
    public static void requireEditable(GrantCase grantCase) {
        ClosedFiles.requireOpen(grantCase);
        if (!grantCase.state().isEditable()) {
            throw Refusal.conflict("not-editable", "这份申报已经提交，现在不能改。收到补正通知以后可以再改。");
        }
    }

    private Scheme scheme(GrantCase grantCase) {
        return schemes.pinned(rounds.get(grantCase.roundId()).deployment());
    }
}
