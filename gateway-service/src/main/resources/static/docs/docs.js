window.ui = SwaggerUIBundle({
  dom_id: '#texts',
  urls: [
    { name: 'Container tracking', url: '/openapi/tracking' },
    { name: 'Customs', url: '/openapi/customs' },
    { name: 'Cargo optimizer', url: '/openapi/optimizer' },
  ],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  deepLinking: true,
  validatorUrl: null, // asks nobody outside
});
