package org.fundcase.cases;

import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins or replaces an application with its contents at once, or not at all. */
@Component
class BeginByProgram {

    /** @param fresh false if the enterprise had a draft for the round and item, which is given back unchanged */
    record Begun(GrantCase grantCase, boolean fresh) {}

    private final CaseRows rows;
    private final BeginApplication begin;
    private final FillApplication fill;
    private final Dossiers dossiers;
    private final OtherApplications others;

    BeginByProgram(
            CaseRows rows, BeginApplication begin, FillApplication fill, Dossiers dossiers, OtherApplications others) {
        this.rows = rows;
        this.begin = begin;
        this.fill = fill;
        this.dossiers = dossiers;
        this.others = others;
    }

    /** @throws Refusal conflict if the draft of the round, or another application of the year, leaves no room for it */
    @Transactional
    public Begun begin(ApplicationBody body, SignedIn by) {
        UUID roundId = body.requiredRound();
        rows.lockEnterprise(by.officeId());
        boolean fresh = begin.draftOf(by.officeId(), roundId).isEmpty();
        GrantCase begun = begin.begin(roundId, body.requiredItem(), by);
        if (!fresh) {
            return new Begun(begun, false);
        }
        requireOnlyProject(begun);
        return new Begun(fill.save(begun.id(), begun.version(), body::contents, by), true);
    }

    /**
     * Replaces the contents; another item is chosen first.
     *
     * @throws Refusal conflict if it changed since, or the item of something submitted is to be changed
     */
    @Transactional
    public GrantCase replace(UUID id, ApplicationBody body, SignedIn by) {
        GrantCase own = fill.own(id, by);
        int version = body.requiredVersion();
        String item = body.item();
        if (item == null || item.isBlank() || item.equals(own.item()) || own.version() != version) {
            return fill.save(id, version, body::contents, by);
        }
        return fill.save(id, fill.choose(id, item, by).version(), body::contents, by);
    }

    private void requireOnlyProject(GrantCase begun) {
        Dossier dossier = dossiers.of(begun);
        List<GrantCase> projects = others.projectsThisYear(dossier, others.of(dossier));
        if (!projects.isEmpty()
                && dossier.item().countsAsProject(dossier.round().parameters())) {
            List<Words> named = projects.stream()
                    .map(other -> Words.of("{0}（{1}，{2}）", other.label(), other.item(), other.id()))
                    .toList();
            throw Refusal.conflict("one-project", "本年度已申报 {0}，同一企业一年只能申报一个项目。先撤回那一个，或者下一年再报。", Words.list(named));
        }
    }
}
