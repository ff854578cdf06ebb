package org.fundcase.applicants;

import java.util.List;
import java.util.Set;

/** The lists an officer takes over from other bureaus, with the columns their header names. */
public enum ListKind {
    /** 取消申报资格、失信名单. */
    BARS(List.of(
            new Column("creditCode", true, List.of("统一社会信用代码", "信用代码", "社会信用代码")),
            new Column("name", true, List.of("单位名称", "企业名称", "名称")),
            new Column("cause", true, List.of("事由", "原因", "失信行为")),
            new Column("basis", true, List.of("依据", "文号", "决定文号")),
            new Column("starts", true, List.of("起始日期", "开始日期", "起")),
            new Column("until", true, List.of("截止日期", "结束日期", "止")))),
    /** 其他财政专项资金支持名单. */
    FUNDING(List.of(
            new Column("creditCode", true, List.of("统一社会信用代码", "信用代码", "社会信用代码")),
            new Column("name", true, List.of("单位名称", "企业名称", "名称")),
            new Column("project", true, List.of("项目名称", "项目")),
            new Column("source", true, List.of("资金名称", "专项资金名称", "资金")),
            new Column("level", true, List.of("资金级别", "级别", "层级")),
            new Column("year", true, List.of("年度", "年份", "支持年度")),
            new Column("amount", false, List.of("金额（元）", "金额", "支持金额（元）"))));

    /** How lists say that an entry has no last day. */
    static final Set<String> ENDLESS = Set.of("无", "无期限", "没有期限", "长期", "移出为止");

    /**
     * @param key the field's key, as in messages
     * @param titles what the header may call it; the first is the usual one
     */
    public record Column(String key, boolean required, List<String> titles) {

        public String title() {
            return titles.get(0);
        }

        boolean isCalled(String header) {
            return titles.stream().anyMatch(title -> plain(title).equals(plain(header)));
        }

        private static String plain(String title) {
            return title.replaceAll("[\\s*＊]", "").replace('（', '(').replace('）', ')');
        }
    }

    private final List<Column> columns;

    ListKind(List<Column> columns) {
        this.columns = columns;
    }

    public List<Column> columns() {
        return columns;
    }
}
