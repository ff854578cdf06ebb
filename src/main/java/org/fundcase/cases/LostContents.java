package org.fundcase.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Figure;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Parameter;
import org.fundcase.schemes.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in and could not save, because the application changed in another window meanwhile: shown beside what
 * is saved, so that nothing typed is lost and nothing of the other overwritten unseen.
 *
 * @param fields all that was typed, to hand in once more
 */
record LostContents(List<Line> lines, Map<String, String> fields) {

    /**
     * @param name of the input
     * @param label null for what the page itself names
     * @param typed says nothing where a value was taken out
     * @param saved says nothing where nothing is saved
     */
    record Line(String name, @Nullable Words label, Words typed, Words saved) {}

    static LostContents of(ApplicationForm typed, GrantCase now, Scheme scheme) {
        ApplicationForm saved = ApplicationForm.of(now.contents());
        // An amount typed in another way than it is kept in is no difference.
        ApplicationForm understood = ApplicationForm.of(typed.contents(new Faults()));
        List<Line> lines = new ArrayList<>();
        Fields fields = new Fields(scheme, scheme.item(now.item()));
        typed.fields().forEach((name, raw) -> {
            String value = understood.get(name).isEmpty() ? raw.strip() : understood.get(name);
            if (fields.isKnown(name) && !value.equals(saved.get(name))) {
                lines.add(new Line(
                        name, fields.label(name), fields.shown(name, value), fields.shown(name, saved.get(name))));
            }
        });
        return new LostContents(lines, typed.fields());
    }

    /** How the page of an item names its fields and their values. */
    private record Fields(Scheme scheme, Item item) {

        private static final List<String> OWN = List.of(
                "project",
                "tier",
                "projectStart",
                "projectEnd",
                "statedBase",
                "summary",
                "financialSystem",
                "otherFunding",
                "otherFundingDetail");

        boolean isKnown(String name) {
            return OWN.contains(name) || label(name) != null;
        }

        @Nullable Words label(String name) {
            Figure figure = figure(name);
            if (figure != null) {
                return figure.label();
            }
            return scheme.targets().stream()
                    .filter(target -> name.equals("targets-" + target.key()))
                    .map(target -> target.text())
                    .findFirst()
                    .orElse(null);
        }

        Words shown(String name, String value) {
            Figure figure = figure(name);
            if (figure != null) {
                return figure.choices().stream()
                        .filter(choice -> choice.key().equals(value))
                        .map(Parameter.Choice::label)
                        .findFirst()
                        .orElse(Words.asIs(value));
            }
            return switch (name) {
                case "tier" -> item.tier(value).map(Item.Tier::label).orElse(Words.asIs(value));
                case "financialSystem", "otherFunding" -> yesNo(value);
                default -> Words.asIs(value);
            };
        }

        private static Words yesNo(String value) {
            return value.isEmpty() ? Words.NONE : value.equals("yes") ? new Words("是", "Yes") : new Words("否", "No");
        }

        private @Nullable Figure figure(String name) {
            return item.figures().stream()
                    .filter(figure -> name.equals("figures-" + figure.key()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
