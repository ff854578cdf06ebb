package org.fundcase.arrangements;

import java.math.BigDecimal;
import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.exports.Column;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.ExportedList;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Schemes;
import org.springframework.stereotype.Component;

/** What districts get of a round's lump sums, as a spreadsheet. */
@Component
class SavedShares implements ExportedList<SavedShares.Shared> {

    private final Blocks blocks;
    private final DistrictPlans plans;
    private final Schemes schemes;

    SavedShares(Blocks blocks, DistrictPlans plans, Schemes schemes) {
        this.blocks = blocks;
        this.plans = plans;
        this.schemes = schemes;
    }

    /** A share with its lump sum. */
    record Shared(Block block, Block.Share share) {

        String answer() {
            return block.isIssued()
                    ? "arrangements.issued"
                    : block.answer() == null ? "arrangements.waits" : "arrangements.refused";
        }

        Words values() {
            return Words.list(
                    share.values().stream().map(BigDecimal::toPlainString).toList());
        }
    }

    @Override
    public String key() {
        return "lump-sums";
    }

    @Override
    public List<Column<Shared>> columns() {
        return List.of(
                Column.words(
                        "export.item", shared -> schemes.itemName(shared.block().item())),
                Column.number("budgets.year", shared -> shared.block().year()),
                Column.text("arrangements.district", shared -> shared.share().district()),
                Column.words("arrangements.values", Shared::values),
                Column.money("arrangements.share", shared -> shared.share().amount()),
                Column.money(
                        "arrangements.left",
                        shared -> plans.left(
                                shared.share(), plans.of(shared.block().id()))),
                Column.text("recipients.basis", shared -> shared.block().basis()),
                Column.message("accounts.state", Shared::answer));
    }

    @Override
    public String page(Conditions where) {
        return "/rounds/" + where.requiredId("round") + "/arrangements";
    }

    @Override
    public List<Shared> rows(Conditions where, SignedIn who, int most) {
        return blocks.seenBy(where.requiredId("round"), who).stream()
                .flatMap(block -> block.shares().stream().map(share -> new Shared(block, share)))
                .limit(most)
                .toList();
    }
}
