package org.fundcase.review.audits;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.Person;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.kernel.Refusal;
import org.fundcase.review.HoldReview;
import org.fundcase.review.audits.Audit.About;
import org.fundcase.rounds.Rounds;
import org.fundcase.web.RefusedStep;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The audits of a round in the browser: the list with the order form, and one with its report and findings. */
@Controller
@RequestMapping("/rounds/{id}/audits")
class AuditPages {

    private final Audits audits;
    private final OrderAudit orders;
    private final ReportAudit reports;
    private final Attachments attachments;
    private final HoldReview hold;
    private final GrantCases cases;
    private final Rounds rounds;

    AuditPages(
            Audits audits,
            OrderAudit orders,
            ReportAudit reports,
            Attachments attachments,
            HoldReview hold,
            GrantCases cases,
            Rounds rounds) {
        this.audits = audits;
        this.orders = orders;
        this.reports = reports;
        this.attachments = attachments;
        this.hold = hold;
        this.cases = cases;
        this.rounds = rounds;
    }

    @GetMapping
    ModelAndView all(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        List<Audit> all = audits.ofRound(me, id);
        boolean orders = audits.mayOrder(me, id);
        List<GrantCase> choices = orders ? hold.changeable(id) : List.of();
        return new ModelAndView("review/audits")
                .addObject("round", rounds.get(id))
                .addObject("all", all)
                .addObject("orders", orders)
                .addObject("choices", choices)
                .addObject("labels", labels(all));
    }

    private Map<UUID, GrantCase> labels(List<Audit> all) {
        List<UUID> ids = all.stream()
                .flatMap(audit -> audit.cases().stream())
                .map(About::caseId)
                .distinct()
                .toList();
        return cases.all(ids).stream().collect(Collectors.toMap(GrantCase::id, Function.identity()));
    }

    @PostMapping
    String order(@PathVariable UUID id, NewAudit form, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        String to = RefusedStep.attempt(() -> orders.order(id, form, me), at(id), flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("form", form);
        }
        return to;
    }

    @GetMapping("/{audit}")
    ModelAndView one(@PathVariable UUID id, @PathVariable UUID audit, @AuthenticationPrincipal SignedIn me) {
        Audit shown = audits.seenBy(me, id, audit);
        boolean works = audits.mayOrder(me, id) && shown.officeId().equals(me.officeId());
        List<Person> people = works
                ? shown.cases().stream()
                        .map(about -> hold.office(cases.get(about.caseId())))
                        .distinct()
                        .flatMap(office -> hold.officers(office).stream())
                        .toList()
                : List.of();
        return new ModelAndView("review/audit")
                .addObject("round", rounds.get(id))
                .addObject("audit", shown)
                .addObject("works", works)
                .addObject("people", people)
                .addObject("labels", labels(List.of(shown)));
    }

    @PostMapping("/{audit}/reports")
    String report(
            @PathVariable UUID id,
            @PathVariable UUID audit,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        flash.addFlashAttribute("typedWhy", why);
        try (InputStream body = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            String name = file == null || file.isEmpty() ? "" : SavedFile.nameOf(file);
            return RefusedStep.attempt(
                    () -> reports.upload(id, audit, new ReportAudit.Sent(name, why, body), me), at(id, audit), flash);
        }
    }

    @GetMapping("/{audit}/reports/{version}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable UUID id,
            @PathVariable UUID audit,
            @PathVariable int version,
            @AuthenticationPrincipal SignedIn me) {
        Attachment file = audits.seenBy(me, id, audit).reports().stream()
                .filter(report -> report.version() == version)
                .map(Audit.Report::file)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return SavedFile.of(file.fileName(), file.mime(), file.size(), attachments.open(file));
    }

    @PostMapping("/{audit}/findings")
    String find(
            @PathVariable UUID id,
            @PathVariable UUID audit,
            NewFinding form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        String to = RefusedStep.attempt(() -> reports.enter(id, audit, form, me), at(id, audit) + "#findings", flash);
        if (flash.getFlashAttributes().containsKey("refusal")) {
            flash.addFlashAttribute("form", form);
        }
        return to;
    }

    @PostMapping("/{audit}/findings/{finding}/drop")
    String drop(
            @PathVariable UUID id,
            @PathVariable UUID audit,
            @PathVariable UUID finding,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> reports.drop(id, audit, finding, me), at(id, audit) + "#findings", flash);
    }

    @PostMapping("/{audit}/seal")
    String seal(
            @PathVariable UUID id,
            @PathVariable UUID audit,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return RefusedStep.attempt(() -> reports.seal(id, audit, me), at(id, audit), flash);
    }

    @PostMapping("/{audit}/cases/{caseId}/cancel")
    String cancel(
            @PathVariable UUID id,
            @PathVariable UUID audit,
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        flash.addFlashAttribute("typedReason", reason);
        flash.addFlashAttribute("typedFor", caseId.toString());
        return RefusedStep.attempt(() -> orders.cancel(id, audit, caseId, reason, me), at(id, audit), flash);
    }

    private static String at(UUID id) {
        return "/rounds/" + id + "/audits";
    }

    private static String at(UUID id, UUID audit) {
        return at(id) + "/" + audit;
    }
}
