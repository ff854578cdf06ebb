package org.fundcase.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Makes the frame of a request's page. */
@Component
class Frames {

    private static final Duration NOTEWORTHY = Duration.ofDays(1);

    private final Offices offices;
    private final Clock clock;
    private final ObjectProvider<DemoProgress> progress;

    Frames(Offices offices, Clock clock, ObjectProvider<DemoProgress> progress) {
        this.offices = offices;
        this.clock = clock;
        this.progress = progress;
    }

    Frame of(HttpServletRequest request) {
        SignedIn me = PersonToken.personOf(SecurityContextHolder.getContext().getAuthentication());
        return new Frame(
                me,
                request.getRequestURI(),
                shiftedDate(),
                Duration.between(Instant.now(), clock.instant()).toSeconds(),
                progress.getIfAvailable() != null,
                () -> me != null && isOperated(me),
                progressOfDemo());
    }

    private boolean isOperated(SignedIn me) {
        return offices.find(OfficeKind.OPERATOR, offices.get(me.officeId()).city(), null)
                .isPresent();
    }

    private @Nullable DemoProgress progressOfDemo() {
        DemoProgress demo = progress.getIfAvailable();
        return demo == null || demo.made() >= demo.wanted() ? null : demo;
    }

    private @Nullable LocalDate shiftedDate() {
        Duration distance = Duration.between(Instant.now(), clock.instant()).abs();
        return distance.compareTo(NOTEWORTHY) > 0 ? LocalDate.now(clock) : null;
    }
}
