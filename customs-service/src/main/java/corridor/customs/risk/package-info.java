/** How closely customs looks: officers' rules, dated and versioned, each speaking a sentence that can be answered to. */
package corridor.customs.risk;
