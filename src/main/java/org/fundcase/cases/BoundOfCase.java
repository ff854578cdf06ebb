package org.fundcase.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Money;
import org.fundcase.schemes.AmountQuestion;
import org.fundcase.schemes.AmountVerdict;
import org.fundcase.schemes.Amounts;
import org.fundcase.schemes.CountableInvoice;
import org.fundcase.schemes.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an application may receive by its papers, before the rules of its item are asked. */
@Component
class BoundOfCase {

    private final CollectInvoices invoices;
    private final Amounts amounts;
    private final Clock clock;

    BoundOfCase(CollectInvoices invoices, Amounts amounts, Clock clock) {
        this.invoices = invoices;
        this.amounts = amounts;
        this.clock = clock;
    }

    AmountVerdict of(Dossier dossier) {
        return of(dossier, dossier.grantCase().contents().statedBase(), invoices.of(dossier));
    }

    /** By other figures than were applied with: what was spent, and the invoices that prove it. */
    AmountVerdict of(Dossier dossier, @Nullable Money stated, List<CountableInvoice> counted) {
        GrantCase.Contents contents = dossier.grantCase().contents();
        Project project = new Project(
                dossier.enterprise().creditCode(),
                contents.projectStart(),
                contents.projectEnd(),
                BusinessTime.day(dossier.round().opensAt()));
        AmountQuestion question = dossier.item().award()
                ? AmountQuestion.award(
                        dossier.item().id(), contents.tier(), dossier.round().parameters())
                : AmountQuestion.project(
                                dossier.item().id(),
                                stated,
                                project,
                                dossier.round().parameters())
                        .with(counted);
        return amounts.bound(dossier.scheme(), question.with(dossier.figures(), applicationDate(dossier.grantCase())));
    }

    /** The day it was handed in; today for a draft. */
    LocalDate applicationDate(GrantCase grantCase) {
        return grantCase.submittedAt() == null
                ? LocalDate.now(clock)
                : LocalDate.ofInstant(grantCase.submittedAt(), clock.getZone());
    }
}
