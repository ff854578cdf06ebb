package org.fundcase.operators;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.funding.SecondAnswer;
import org.fundcase.kernel.Refusal;
import org.fundcase.schemes.Entrusted;
import org.fundcase.schemes.Scheme;
import org.fundcase.web.RefusedForm;
import org.fundcase.web.RefusedStep;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording an agreement with an operator, and the second person's answer. */
@Controller
@RequestMapping("/operator/agreements")
class AgreementPages {

    private static final String FORM = "operators/agreement-form";
    private static final String DESK = "/operator?agreement=";

    private final Agreements agreements;
    private final OperatorDesk desk;

    AgreementPages(Agreements agreements, OperatorDesk desk) {
        this.agreements = agreements;
        this.desk = desk;
    }

    @GetMapping("/new")
    ModelAndView blank(@AuthenticationPrincipal SignedIn me) {
        return form(new ModelAndView(FORM), null, me);
    }

    @PostMapping
    ModelAndView record(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        AgreementForm form = of(fields);
        try (InputStream body = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            String name = file == null || file.isEmpty() ? "" : SavedFile.nameOf(file);
            Agreement agreement = agreements.record(form, new Agreements.Signed(name, body), me);
            flash.addFlashAttribute("did", "agreement");
            return new ModelAndView("redirect:" + DESK + agreement.id());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return form(RefusedForm.again(FORM, refusal), form, me);
        }
    }

    static AgreementForm of(MultiValueMap<String, String> fields) {
        return new AgreementForm(fields.toSingleValueMap(), new HashSet<>(fields.getOrDefault("services", List.of())));
    }

    private ModelAndView form(ModelAndView page, @Nullable AgreementForm typed, SignedIn me) {
        if (!agreements.mayRecord(me)) {
            throw Refusal.notFound();
        }
        List<Scheme> entrusting = agreements.entrusting(me);
        Scheme scheme = entrusting.stream()
                .filter(one -> typed != null && one.id().equals(typed.value("scheme")))
                .findFirst()
                .orElse(entrusting.get(0));
        Entrusted entrusted = scheme.entrusted();
        return page.addObject("entrusting", entrusting)
                .addObject("scheme", scheme)
                .addObject("entrusted", entrusted)
                .addObject("terms", entrusted == null ? List.of() : AgreementForm.terms(entrusted))
                .addObject("everies", Entrusted.Every.values())
                .addObject("today", desk.today())
                .addObject("form", typed == null ? proposed(scheme, entrusted) : typed);
    }

    /** What the scheme suggests. */
    private AgreementForm proposed(Scheme scheme, @Nullable Entrusted entrusted) {
        if (entrusted == null) {
            return new AgreementForm(Map.of("scheme", scheme.id()), new HashSet<>());
        }
        HashSet<String> all = new HashSet<>();
        entrusted.services().forEach(service -> all.add(service.key()));
        return new AgreementForm(
                Map.of(
                        "scheme", scheme.id(),
                        "year", Integer.toString(desk.today().getYear()),
                        "reportEvery", entrusted.reports().every().name(),
                        "reportDays", Integer.toString(entrusted.reports().workingDays())),
                all);
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        agreements.get(id, me);
        return RefusedStep.attempt(
                () -> agreements.answer(id, SecondAnswer.of(agreed, note), me),
                DESK + id,
                agreed ? "agreement.agreed" : "agreement.refused",
                flash);
    }

    /** Always to be saved, never to be opened in the page, as every file from outside. */
    @GetMapping("/{id}/paper")
    ResponseEntity<InputStreamResource> paper(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        Agreement agreement = agreements.get(id, me);
        return SavedFile.of(
                agreement.paper().fileName(),
                agreement.paper().mime(),
                agreement.paper().size(),
                agreements.paper(agreement));
    }
}
