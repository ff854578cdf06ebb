package org.fundcase.funding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.FinanceDesk.Slice;
import org.fundcase.funding.Payment.State;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.web.RefusedStep;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of finance: what has come, what is due, what waits for a second person, the bank, or a look. */
@Controller
@RequestMapping("/finance")
class FinancePages {

    /** Which paper was received, and when. */
    record ReceiptForm(@Nullable UUID list, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {

        UUID whichList() {
            if (list == null) {
                throw Refusal.notFound();
            }
            return list;
        }

        LocalDate day() {
            if (on == null) {
                throw Refusal.field("receivedOn", "还没有填{0}。", Words.of("签收日期"));
            }
            return on;
        }
    }

    /** What part of the desk is shown. */
    enum Tab {
        OPEN,
        LATE,
        REQUESTED,
        APPROVED,
        SENT,
        PAID,
        LINES
    }

    private final FinanceDesk desk;
    private final Quotas quotas;
    private final BankConfirmations confirmations;
    private final AwardChanges changes;

    FinancePages(FinanceDesk desk, Quotas quotas, BankConfirmations confirmations, AwardChanges changes) {
        this.changes = changes;
        this.desk = desk;
        this.quotas = quotas;
        this.confirmations = confirmations;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "OPEN") Tab tab,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn me) {
        List<DeskRows.Unreceived> unreceived = desk.unreceived(me);
        ModelAndView view = new ModelAndView("funding/desk")
                .addObject("tab", tab)
                .addObject("after", after)
                .addObject("counts", desk.counts(me))
                .addObject("unreceived", unreceived)
                .addObject("signing", desk.signing(unreceived, me))
                .addObject("changes", changes.waiting(me))
                .addObject("releases", desk.releases(me))
                .addObject("today", desk.today())
                .addObject("keys", new FreshKeys())
                .addObject("me", me);
        return switch (tab) {
            case OPEN, LATE ->
                awards(view, desk.open(tab == Tab.LATE, after == null ? null : DueCursor.parse(after), me));
            case REQUESTED -> payments(view, desk.payments(State.REQUESTED, idOf(after), me));
            case APPROVED -> payments(view, desk.payments(State.APPROVED, idOf(after), me));
            case PAID -> payments(view, desk.payments(State.PAID, idOf(after), me));
            case SENT -> named(view.addObject("batches", desk.batches(idOf(after), me)), List.of());
            case LINES -> lines(view.addObject("answered", desk.answeredLines(me)), desk.lines(me));
        };
    }

    private static @Nullable UUID idOf(@Nullable String after) {
        return after == null ? null : DueCursor.parse("~" + after).award();
    }

    private ModelAndView lines(ModelAndView view, List<DeskRows.UnclearLine> lines) {
        return named(
                view.addObject("lines", lines),
                lines.stream().map(DeskRows.UnclearLine::officeId).toList());
    }

    @PostMapping("/quotas/{quota}/receipts")
    String receive(
            @PathVariable UUID quota,
            ReceiptForm form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(
                () -> quotas.receive(form.whichList(), quota, form.day(), me), "/finance", "receipt", flash);
    }

    @PostMapping("/lines/{line}")
    String answer(
            @PathVariable UUID line,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> confirmations.answer(line, note, me), "/finance?tab=LINES", "line", flash);
    }

    private ModelAndView awards(ModelAndView view, Slice<Award> slice) {
        view.addObject("awards", slice).addObject("obstacles", desk.obstacles(slice.items()));
        return named(view, slice.items().stream().map(Award::payingOffice).toList());
    }

    private ModelAndView payments(ModelAndView view, Slice<Payment> slice) {
        var awards = desk.awardsOf(slice.items());
        view.addObject("payments", slice)
                .addObject("confirmable", confirmable(view, slice))
                .addObject("awardOf", awards)
                .addObject("obstacles", desk.obstacles(awards.values()))
                .addObject(
                        "quotasOfMine",
                        slice.items().stream()
                                .map(Payment::quotaId)
                                .distinct()
                                .filter(quota -> isMine(view, quota))
                                .toList());
        return named(view, awards.values().stream().map(Award::payingOffice).toList());
    }

    private Set<UUID> confirmable(ModelAndView view, Slice<Payment> slice) {
        return view.getModel().get("me") instanceof SignedIn me
                ? slice.items().stream()
                        .map(Payment::quotaId)
                        .distinct()
                        .filter(quota -> desk.mayConfirm(quota, me))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private boolean isMine(ModelAndView view, UUID quota) {
        return view.getModel().get("me") instanceof SignedIn me && desk.mayPay(quota, me);
    }

    private ModelAndView named(ModelAndView view, Collection<UUID> offices) {
        List<UUID> unreceived = view.getModel().get("unreceived") instanceof List<?> papers
                ? papers.stream()
                        .map(DeskRows.Unreceived.class::cast)
                        .map(DeskRows.Unreceived::officeId)
                        .toList()
                : List.of();
        List<UUID> all =
                Stream.concat(offices.stream(), unreceived.stream()).distinct().toList();
        return view.addObject("offices", desk.names(all));
    }
}
