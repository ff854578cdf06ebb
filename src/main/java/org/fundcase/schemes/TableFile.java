package org.fundcase.schemes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A decision table file, read for what the engine does not check itself: the engine takes a table without catch-all row
 * and then answers nothing.
 *
 * @param key the id of its decision
 */
record TableFile(Path file, byte[] bytes, String key, Element table) {

    private static final List<String> DEMANDED = List.of("outcome", "rule", "clause", "reasonZh", "reasonEn");

    static TableFile of(Path file, byte[] bytes) {
        Element root = parse(file, bytes);
        List<Element> decisions = children(root, "decision");
        List<Element> tables = decisions.size() == 1 ? children(decisions.get(0), "decisionTable") : List.of();
        if (tables.size() != 1) {
            throw BadScheme.at(file, 0, "一个文件要正好有一张决策表 (exactly one decision table per file)");
        }
        return new TableFile(file, bytes, decisions.get(0).getAttribute("id"), tables.get(0));
    }

    /** @throws BadScheme naming the rule (row) of the table that is wrong */
    void check() {
        demand(table.getAttribute("hitPolicy").equals("FIRST"), 0, "命中方式要用 FIRST (hit policy must be FIRST)");
        List<String> outputs = children(table, "output").stream()
                .map(output -> output.getAttribute("name"))
                .toList();
        demand(outputs.containsAll(DEMANDED), 0, "输出列要有 " + DEMANDED + "，现有 " + outputs);
        List<Element> rules = children(table, "rule");
        demand(!rules.isEmpty(), 0, "没有规则行 (no rows)");
        for (int row = 1; row <= rules.size(); row++) {
            rule(rules.get(row - 1), row, outputs);
        }
        boolean catchesAll = texts(rules.get(rules.size() - 1), "inputEntry").stream()
                .allMatch(entry -> entry.isBlank() || entry.strip().equals("-"));
        demand(catchesAll, rules.size(), "最后一行要接住所有情形：每个条件都写“-” (the last row must be a catch-all)");
    }

    private void rule(Element rule, int row, List<String> outputs) {
        List<String> values = texts(rule, "outputEntry");
        for (String column : DEMANDED) {
            String value = values.get(outputs.indexOf(column));
            demand(!value.isBlank() && !value.equals("\"\""), row, "“" + column + "”是空的 (empty output)");
        }
        List<String> all = new ArrayList<>(values);
        all.addAll(texts(rule, "inputEntry"));
        boolean free = all.stream().anyMatch(text -> text.contains("${") || text.contains("#{"));
        demand(!free, row, "单元格里不能写表达式 (no expressions in cells)");
    }

    private void demand(boolean holds, int row, String reason) {
        if (!holds) {
            throw BadScheme.at(file, 0, (row > 0 ? "规则第 " + row + " 行 (rule " + row + ")：" : "") + reason);
        }
    }

    private static List<String> texts(Element rule, String name) {
        return children(rule, name).stream()
                .map(entry -> entry.getTextContent().strip())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static Element parse(Path file, byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement();
        } catch (SAXParseException e) {
            throw BadScheme.at(file, e.getLineNumber(), "不是合格的 XML (not valid XML): " + e.getMessage());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw BadScheme.because(file, "读不出来 (cannot be read)", e);
        }
    }
}
