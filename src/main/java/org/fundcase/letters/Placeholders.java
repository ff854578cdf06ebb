package org.fundcase.letters;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docx4j.XmlUtils;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.P;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Text;
import org.docx4j.wml.Tr;
import org.jspecify.annotations.Nullable;

/**
 * Puts a paper's words where a template has {@code ${name}}. Neighbouring paragraphs or table rows with
 * {@code ${list.name}} are repeated together for each row of the list, and vanish with an empty one, as does a table of
 * which nothing but the head is left. Only the template is searched for placeholders, never a value.
 */
final class Placeholders {

    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z]+(?:\\.[A-Za-z]+)?)}");

    private final Content content;

    Placeholders(Content content) {
        this.content = content;
    }

    /** @throws IllegalArgumentException if the template asks for something the paper does not have */
    void fill(List<Object> blocks) {
        List<Object> filled = new ArrayList<>();
        int at = 0;
        while (at < blocks.size()) {
            String list = listOf(blocks.get(at));
            int end = at + 1;
            while (list != null && end < blocks.size() && list.equals(listOf(blocks.get(end)))) {
                end++;
            }
            filled.addAll(list == null ? plain(blocks.get(at)) : repeated(list, blocks.subList(at, end)));
            at = end;
        }
        blocks.clear();
        blocks.addAll(filled);
    }

    private List<Object> plain(Object block) {
        Object bare = XmlUtils.unwrap(block);
        if (bare instanceof P paragraph) {
            fill(paragraph, Map.of());
        } else if (bare instanceof ContentAccessor container) {
            int rows = container.getContent().size();
            fill(container.getContent());
            if (bare instanceof Tbl && rows > 1 && container.getContent().size() <= 1) {
                return List.of();
            }
        }
        return List.of(block);
    }

    private List<Object> repeated(String list, List<Object> blocks) {
        List<Object> copies = new ArrayList<>();
        for (Map<String, String> row : content.list(list)) {
            for (Object block : blocks) {
                Object copy = XmlUtils.deepCopy(XmlUtils.unwrap(block));
                paragraphs(copy).forEach(paragraph -> fill(paragraph, row));
                copies.add(copy);
            }
        }
        return copies;
    }

    private void fill(P paragraph, Map<String, String> row) {
        List<Text> texts = texts(paragraph);
        List<String> before = texts.stream().map(Text::getValue).toList();
        Matcher found = PLACEHOLDER.matcher(String.join("", before));
        Splice splice = new Splice(before);
        while (found.find()) {
            splice.replace(found.start(), found.end(), value(found.group(1), row));
        }
        for (int i = 0; i < texts.size(); i++) {
            RunText.set(texts.get(i), splice.text(i));
        }
    }

    private String value(String name, Map<String, String> row) {
        String value = name.contains(".")
                ? row.get(name.substring(name.indexOf('.') + 1))
                : content.values().get(name);
        if (value == null) {
            throw new IllegalArgumentException("The template asks for ${" + name + "}, which the paper does not have");
        }
        return value;
    }

    /** The list a paragraph or table row belongs to; null for anything else. */
    private static @Nullable String listOf(Object block) {
        Object bare = XmlUtils.unwrap(block);
        if (!(bare instanceof P) && !(bare instanceof Tr)) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        paragraphs(bare).forEach(paragraph -> texts(paragraph).forEach(part -> text.append(part.getValue())));
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> name.contains("."))
                .map(name -> name.substring(0, name.indexOf('.')))
                .findFirst()
                .orElse(null);
    }

    private static List<P> paragraphs(Object block) {
        List<P> paragraphs = new ArrayList<>();
        Object bare = XmlUtils.unwrap(block);
        if (bare instanceof P paragraph) {
            paragraphs.add(paragraph);
        } else if (bare instanceof ContentAccessor container) {
            container.getContent().forEach(inner -> paragraphs.addAll(paragraphs(inner)));
        }
        return paragraphs;
    }

    private static List<Text> texts(Object block) {
        List<Text> texts = new ArrayList<>();
        Object bare = XmlUtils.unwrap(block);
        if (bare instanceof Text text && !isInstruction(block)) {
            texts.add(text);
        } else if (bare instanceof ContentAccessor container) {
            container.getContent().forEach(inner -> texts.addAll(texts(inner)));
        }
        return texts;
    }

    /** Field codes, as of page numbers, are text to docx4j too. */
    private static boolean isInstruction(Object block) {
        return block instanceof JAXBElement<?> element
                && element.getName().getLocalPart().equals("instrText");
    }
}
