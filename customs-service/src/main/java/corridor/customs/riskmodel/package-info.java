/** Models of risk in service: trained on the port's own findings, approved by four eyes, asked at lodging, watched since. */
package corridor.customs.riskmodel;
