package org.fundcase.cases;

import java.util.UUID;
import org.fundcase.applicants.Enterprise;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.Round;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.SchemeVersion;

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
