/** A day of customs: thousands of declarations, traders who pay well and badly, officers who work their queue, an evening's account. */
package corridor.local.day;
