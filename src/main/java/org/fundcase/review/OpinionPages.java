package org.fundcase.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.Decision;
import org.fundcase.kernel.Refusal;
import org.fundcase.workflow.Outcome;
import org.fundcase.workflow.StepHandler.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing an opinion, from the case page and by program. */
@Controller
class OpinionPages {

    private final ChangeOpinion opinions;

    OpinionPages(ChangeOpinion opinions) {
        this.opinions = opinions;
    }

    /** The panel sends one text for each reason that is ticked. */
    @PostMapping("/cases/{id}/opinion")
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        opinions.requireWork(id, me);
        try {
            opinions.change(id, change(form), me);
        } catch (Refusal refusal) {
            flash.addFlashAttribute(RefusedOpinion.NAME, new RefusedOpinion(refusal, new LinkedMultiValueMap<>(form)));
        }
        return "redirect:/cases/" + id + "#opinion";
    }

    /** 404 foreign or unknown; empty if there is none to change now. */
    @Operation(
            operationId = "getOpinion",
            summary = "The opinion of one's own office that may be changed now; empty if there is none")
    @GetMapping("/api/v1/cases/{id}/opinion")
    @ResponseBody
    List<Given> given(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return opinions.own(id, me).stream().map(Given::of).toList();
    }

    /** 200 with the opinion that stands now; 404 foreign or unknown; 409 concluded or changed meanwhile; 422 else. */
    @Operation(
            operationId = "changeOpinion",
            summary = "Change the opinion of one's own office. 409 if the conclusion is drawn or somebody was first")
    @PostMapping("/api/v1/cases/{id}/opinion")
    @ResponseBody
    Given change(@PathVariable UUID id, @RequestBody Wanted wanted, @AuthenticationPrincipal SignedIn me) {
        opinions.requireWork(id, me);
        opinions.change(id, wanted.change(), me);
        return opinions.own(id, me).map(Given::of).orElseThrow(Refusal::notFound);
    }

    private static ChangeOpinion.Change change(MultiValueMap<String, String> form) {
        List<Reason> reasons = new ArrayList<>();
        for (String code : form.getOrDefault("reason", List.of())) {
            reasons.add(new Reason(code, text(form.getFirst("text." + code)), null));
        }
        Outcome to = Outcome.of(text(form.getFirst("to")));
        return new ChangeOpinion.Change(
                seen(form.getFirst("seen")),
                to,
                to == Outcome.REJECT ? reasons : List.of(),
                text(form.getFirst("why")));
    }

    private static UUID seen(@Nullable String id) {
        try {
            return UUID.fromString(text(id));
        } catch (IllegalArgumentException e) {
            throw Refusal.field("seen", "页面不完整。请刷新后再办理。");
        }
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /**
     * @param seen the id of the opinion that was seen, as {@link Given} tells it
     * @param reasons for reject; null is none
     */
    record Wanted(
            @Nullable UUID seen, @Nullable String to, @Nullable List<@Nullable Typed> reasons, @Nullable String why) {

        /** Looked at only once it is clear that the case is theirs. */
        ChangeOpinion.Change change() {
            List<Reason> typed = new ArrayList<>();
            for (Typed reason : reasons == null ? List.<@Nullable Typed>of() : reasons) {
                if (reason == null) {
                    throw Refusal.field("reasons", "理由里有空的一条。每条写 code 和 text，没有理由就不写这一项。");
                }
                typed.add(reason.reason());
            }
            if (seen == null) {
                throw Refusal.field("seen", "缺少 seen");
            }
            return new ChangeOpinion.Change(seen, Outcome.of(text(to)), typed, text(why));
        }
    }

    /** @param seen to be sent back with a change of it */
    @Schema(name = "Opinion")
    record Given(UUID seen, Outcome outcome, String comment, String by) {

        static Given of(Decision decision) {
            return new Given(decision.id(), decision.outcome(), decision.comment(), decision.by());
        }
    }

    record Typed(@Nullable String code, @Nullable String text) {

        Reason reason() {
            return new Reason(OpinionPages.text(code), OpinionPages.text(text), null);
        }
    }
}
