package org.fundcase.rounds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Slot;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open rounds with what can be applied for. */
@Tag(name = "rounds")
@RestController
@RequestMapping("/api/v1/rounds")
class RoundsApi {

    record OpenRound(UUID id, String title, String scheme, Instant opensAt, Instant closesAt, List<OpenItem> items) {}

    /** @param tiers keys; empty unless the item has levels */
    record OpenItem(String id, String article, String name, List<String> tiers, List<OpenSlot> slots) {}

    record OpenSlot(String key, String label, boolean required, boolean many) {}

    private final Rounds rounds;
    private final Schemes schemes;

    RoundsApi(Rounds rounds, Schemes schemes) {
        this.rounds = rounds;
        this.schemes = schemes;
    }

    @Operation(operationId = "listOpenRounds", summary = "The open rounds with what can be applied for")
    @GetMapping
    List<OpenRound> open() {
        return rounds.openNow().stream().map(this::shown).toList();
    }

    private OpenRound shown(Round round) {
        Scheme scheme = schemes.pinned(round.deployment());
        List<OpenItem> items = scheme.items().stream()
                .filter(Item::takesApplications)
                .map(item -> shown(scheme, item))
                .toList();
        return new OpenRound(
                round.id(), round.title(), scheme.schemeVersion().toString(), round.opensAt(), round.closesAt(), items);
    }

    private static OpenItem shown(Scheme scheme, Item item) {
        return new OpenItem(
                item.id(),
                item.article(),
                item.name().zh(),
                item.tiers().stream().map(Item.Tier::key).toList(),
                scheme.slots(item).stream().map(RoundsApi::shown).toList());
    }

    private static OpenSlot shown(Slot slot) {
        return new OpenSlot(slot.key(), slot.label().zh(), slot.required(), slot.many());
    }
}
