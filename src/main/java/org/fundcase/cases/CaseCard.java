package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.applicants.Enterprise;
import org.fundcase.kernel.Bigrams;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.trips.Values;

/**
 * A case in the words of a list: what people recognise it by.
 *
 * @param number the case number, or 草稿
 * @param item id of the item
 * @param itemName what the item is called
 * @param district the enterprise's district; 市级 for a municipal unit
 * @param round title of the round
 * @param scheme whose policy its rules rest on
 */
public record CaseCard(
        UUID id,
        String number,
        UUID enterpriseId,
        String enterprise,
        String creditCode,
        String item,
        Words itemName,
        Words district,
        UUID roundId,
        String round,
        SchemeVersion scheme) {

    /** What lists of cases keep of it, by the names of its parts, with {@code bigrams} to find the enterprise by. */
    public Values values() {
        return new Values()
                .with("case", id)
                .with("number", number)
                .with("enterprise", enterprise)
                .with("itemName", itemName.zh())
                .with("itemNameEn", itemName.en())
                .with("district", district.zh())
                .with("roundId", roundId)
                .with("bigrams", Bigrams.of(enterprise));
    }

    static CaseCard of(GrantCase grantCase, Enterprise enterprise, Round round, Item item) {
        String district = enterprise.profile().district();
        return new CaseCard(
                grantCase.id(),
                grantCase.label().zh(),
                enterprise.id(),
                enterprise.name(),
                enterprise.creditCode().value(),
                grantCase.item(),
                item.name(),
                district == null ? Words.of("市级") : Words.asIs(district),
                round.id(),
                round.title(),
                round.scheme());
    }
}
