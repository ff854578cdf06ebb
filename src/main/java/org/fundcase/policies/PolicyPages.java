package org.fundcase.policies;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.schemes.Schemes;
import org.fundcase.web.RefusedForm;
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

/** The text of a policy by clauses: read by everybody, uploaded by the city's industry bureau. */
@Controller
@RequestMapping("/policies/{scheme}/{version}")
class PolicyPages {

    private static final String PAGE = "policies/policy";

    private final PolicyTexts texts;
    private final Schemes schemes;

    PolicyPages(PolicyTexts texts, Schemes schemes) {
        this.texts = texts;
        this.schemes = schemes;
    }

    /**
     * A clause that a rule names.
     *
     * @param name as the rule names it
     * @param clause null if the text is not there, or has no such article
     * @param meant the paragraphs that are meant
     */
    record Named(String name, @Nullable Clause clause, List<Integer> meant) {}

    /** @param ref a clause to be marked; empty for none */
    @GetMapping
    ModelAndView show(
            @PathVariable String scheme,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String ref,
            @AuthenticationPrincipal @Nullable SignedIn me) {
        return filled(new ModelAndView(PAGE), known(scheme, version), ref, me);
    }

    /** One clause, to be put beside the rule that names it. */
    @GetMapping("/clause")
    ModelAndView clause(
            @PathVariable String scheme,
            @PathVariable String version,
            @RequestParam String ref,
            @AuthenticationPrincipal @Nullable SignedIn me) {
        return filled(new ModelAndView("policies/clause"), known(scheme, version), ref, me);
    }

    @PostMapping
    ModelAndView upload(
            @PathVariable String scheme,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        SchemeVersion named = new SchemeVersion(scheme, version);
        if (file == null || file.isEmpty()) {
            Refusal none = Refusal.field("file", "还没有选文件。");
            return filled(RefusedForm.again(PAGE, none), known(scheme, version), "", me);
        }
        try (InputStream body = file.getInputStream()) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            texts.upload(named, new PolicyTexts.Upload(name, body), me);
        } catch (Refusal refusal) {
            return filled(RefusedForm.again(PAGE, refusal), known(scheme, version), "", me);
        }
        return new ModelAndView("redirect:/policies/" + scheme + "/" + version + "?taken");
    }

    /**
     * An uploaded file, always to be saved.
     *
     * @param text an earlier one; null for the one that is read
     */
    @GetMapping("/file")
    ResponseEntity<InputStreamResource> file(
            @PathVariable String scheme,
            @PathVariable String version,
            @RequestParam(name = "text", required = false) @Nullable UUID earlier) {
        PolicyText text = texts.all(new SchemeVersion(scheme, version)).stream()
                .filter(one -> earlier == null || one.id().equals(earlier))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return SavedFile.of(
                text.file().fileName(), text.file().mime(), text.file().size(), texts.open(text));
    }

    private Scheme known(String id, String version) {
        try {
            return schemes.get(new SchemeVersion(id, version));
        } catch (Refusal unknown) {
            throw Refusal.notFound();
        }
    }

    private ModelAndView filled(ModelAndView page, Scheme scheme, String ref, @Nullable SignedIn me) {
        List<PolicyText> all = texts.all(scheme.schemeVersion());
        PolicyText text = all.isEmpty() ? null : all.get(0);
        return page.addObject("scheme", scheme)
                .addObject("text", text)
                .addObject("earlier", all.stream().skip(1).toList())
                .addObject("missing", text == null ? List.of() : missing(scheme, text))
                .addObject("named", ref.isBlank() ? null : named(ref, text))
                .addObject("mayUpload", me != null && texts.mayUpload(scheme, me));
    }

    /** The articles that the scheme's rules rest on and the text does not have. */
    private static List<String> missing(Scheme scheme, PolicyText text) {
        return scheme.articles().stream()
                .map(Scheme.Article::number)
                .filter(number -> ClauseReference.parse(number)
                        .map(reference -> reference.in(text.clauses()).isEmpty())
                        .orElse(false))
                .toList();
    }

    private static Named named(String ref, @Nullable PolicyText text) {
        ClauseReference reference = ClauseReference.parse(ref).orElse(null);
        Clause clause = text == null || reference == null
                ? null
                : reference.in(text.clauses()).orElse(null);
        return new Named(ref, clause, clause == null || reference == null ? List.of() : reference.meant(clause));
    }
}
