package org.fundcase.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.review.Expert.Interest;
import org.fundcase.review.ExpertEvent.InterestDeclared;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An expert declares an interest (利害关系) that counts until a day; it is never taken back. */
@Component
class DeclareInterest {

    private final ExpertRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeclareInterest(ExpertRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** As the form has it. */
    record Declaration(@Nullable String party, @Nullable String partyCode, @Nullable String interestUntil) {}

    /** What the expert declared, what counts longest first. */
    List<Interest> of(SignedIn expert) {
        return own(expert).interests();
    }

    private Expert own(SignedIn expert) {
        return rows.find(expert.officeId()).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal on the fields of the form */
    @Transactional
    public void declare(Declaration form, SignedIn by) {
        Expert expert = own(by);
        LocalDate until = NewExpert.day("interestUntil", form.interestUntil());
        if (until.isBefore(LocalDate.now(clock))) {
            throw Refusal.field("interestUntil", "到期日已经过去，不用申明。核对日期。");
        }
        Interest interest = new Interest(
                UUID.randomUUID(),
                Texts.required("party", "单位名称", form.party(), 100),
                NewExpert.code("partyCode", form.partyCode()),
                until);
        rows.insert(expert.id(), interest, Timestamp.from(clock.instant()));
        events.publishEvent(new InterestDeclared(expert.personId(), interest.party(), until, by.actor()));
    }
}
