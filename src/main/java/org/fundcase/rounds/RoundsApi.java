package org.fundcase.rounds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.schemes.Figure;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Slot;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open rounds with what can be applied for. */
@Tag(name = "rounds")
@RestController
@RequestMapping("/api/v1/rounds")
class RoundsApi {

    /** @param city whose enterprises may apply */
    record OpenRound(
            UUID id,
            String title,
            String city,
            String scheme,
            Instant opensAt,
            Instant closesAt,
            List<OpenItem> items) {}

    /** @param tiers empty unless the applicant chooses a level */
    record OpenItem(
            String id,
            String article,
            String name,
            List<OpenChoice> tiers,
            List<OpenFigure> figures,
            List<OpenSlot> slots) {}

    /** @param key what is sent */
    record OpenChoice(String key, String label) {}

    /** @param choices empty unless one is chosen */
    record OpenFigure(String key, String label, Figure.Type type, boolean many, List<OpenChoice> choices) {}

    /** @param papers the kinds it takes, as contract; any and free where they are not told apart */
    record OpenSlot(String key, String label, List<String> papers, boolean required, boolean many) {}

    private final Rounds rounds;
    private final Schemes schemes;

    RoundsApi(Rounds rounds, Schemes schemes) {
        this.rounds = rounds;
        this.schemes = schemes;
    }

    @Operation(operationId = "listOpenRounds", summary = "The open rounds of the own city with what can be applied for")
    @GetMapping
    List<OpenRound> open(@AuthenticationPrincipal SignedIn me, Locale locale) {
        return rounds.openFor(me).stream().map(round -> shown(round, locale)).toList();
    }

    private OpenRound shown(Round round, Locale locale) {
        Scheme scheme = schemes.pinned(round.deployment());
        List<OpenItem> items = scheme.items().stream()
                .filter(Item::takesApplications)
                .map(item -> shown(scheme, item, locale))
                .toList();
        return new OpenRound(
                round.id(),
                round.title(),
                scheme.city(),
                scheme.schemeVersion().toString(),
                round.opensAt(),
                round.closesAt(),
                items);
    }

    private static OpenItem shown(Scheme scheme, Item item, Locale locale) {
        return new OpenItem(
                item.id(),
                item.article(),
                item.name().in(locale),
                item.tierBy() == null
                        ? item.tiers().stream()
                                .map(tier ->
                                        new OpenChoice(tier.key(), tier.label().in(locale)))
                                .toList()
                        : List.of(),
                item.figures().stream().map(figure -> shown(figure, locale)).toList(),
                scheme.slots(item).stream().map(slot -> shown(slot, locale)).toList());
    }

    private static OpenFigure shown(Figure figure, Locale locale) {
        return new OpenFigure(
                figure.key(),
                figure.label().in(locale),
                figure.type(),
                figure.many(),
                figure.choices().stream()
                        .map(choice ->
                                new OpenChoice(choice.key(), choice.label().in(locale)))
                        .toList());
    }

    private static OpenSlot shown(Slot slot, Locale locale) {
        return new OpenSlot(slot.key(), slot.label().in(locale), slot.papers(), slot.required(), slot.many());
    }
}
