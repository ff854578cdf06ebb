package org.fundcase.cases;

import java.util.ArrayList;
import java.util.List;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Text;

/**
 * What is still missing before an application can be handed in; each is a line that leads to its field.
 *
 * @param anchor the id of the field or slot
 * @param key of the message
 * @param what its argument
 */
record Gap(String anchor, String key, Text what) {

    private static final Text NOTHING = new Text("", "");

    static List<Gap> of(AssessCase.Scene scene, List<Proof> proofs) {
        List<Gap> gaps = new ArrayList<>();
        GrantCase.Contents contents = scene.grantCase().contents();
        Item item = scene.item();
        if (contents.project().isBlank()) {
            gaps.add(new Gap("project", "gap.project", NOTHING));
        }
        if (item.award() && !item.tiers().isEmpty() && contents.tier() == null) {
            gaps.add(new Gap("tier", "gap.tier", NOTHING));
        }
        if (!item.award() && contents.projectStart() == null) {
            gaps.add(new Gap("projectStart", "gap.projectStart", NOTHING));
        }
        if (!item.award() && contents.projectEnd() == null) {
            gaps.add(new Gap("projectEnd", "gap.projectEnd", NOTHING));
        }
        proofs.stream()
                .filter(proof -> proof.slot().required() && proof.sheets().isEmpty())
                .forEach(proof -> gaps.add(new Gap(
                        "proof-" + proof.slot().key(), "gap.proof", proof.slot().label())));
        return gaps;
    }
}
